package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Affine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product with a matrix and the vector added to it are one linear layer, as they were where the
 * file comes from: a relevance rule gives the bias its share there.
 */
final class BiasFusion {
  private BiasFusion() {}

  /** Makes the layer before an addition take it over, if it can. */
  static boolean fuse(OnnxNode node, Importing importing) {
    if (!node.operator().equals("Add") || node.inputs().size() != 2) {
      return false;
    }
    return fuse(node, 0, 1, importing) || fuse(node, 1, 0, importing);
  }

  private static boolean fuse(OnnxNode node, int product, int vector, Importing importing) {
    Optional<Draft> before = importing.onlyUsedHere(node.inputs().get(product));
    Optional<OnnxTensor> added = importing.known(node.inputs().get(vector));
    if (before.isEmpty()
        || !(before.get().layer() instanceof Affine affine)
        || affine.hasBias()
        || !(added.orElse(null) instanceof OnnxTensor.Fractions bias)
        || bias.shape().length != 1
        || bias.size() != affine.outputs()) {
      return false;
    }
    Draft draft = before.get();
    Map<String, NdArray> parameters = new HashMap<>(draft.parameters());
    parameters.put("bias", bias.numbers());
    importing.replace(
        node.inputs().get(product),
        new Draft(
            draft.fileName(),
            draft.operator(),
            new Affine(affine.inputs(), affine.outputs(), true),
            draft.inputs(),
            List.of(node.outputs().get(0)),
            parameters));
    return true;
  }
}
