package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A product with a matrix and the vector added to it are one linear layer, as they were where the
 * file comes from: a relevance rule gives the bias its share there.
 */
final class BiasFusion {
  private BiasFusion() {}

  static void apply(Drafts drafts) {
    for (int slot = 0; slot < drafts.size(); slot++) {
      Optional<Draft> added = drafts.at(slot);
      if (added.isPresent() && added.get().layer() == Arithmetic.ADD) {
        String one = added.get().inputs().get(0);
        String other = added.get().inputs().get(1);
        if (!fuse(drafts, slot, one, other)) {
          fuse(drafts, slot, other, one);
        }
      }
    }
  }

  private static boolean fuse(Drafts drafts, int slot, String product, String vector) {
    Optional<Integer> before = drafts.maker(product);
    Optional<NdArray> bias = drafts.numbers(vector);
    if (before.isEmpty()
        || bias.isEmpty()
        || !drafts.onlyUser(product).equals(Optional.of(slot))
        || !(drafts.at(before.get()).orElseThrow().layer() instanceof Affine affine)
        || affine.hasBias()
        || bias.get().rank() != 1
        || bias.get().size() != affine.outputs()) {
      return false;
    }
    Draft linear = drafts.at(before.get()).orElseThrow();
    Map<String, NdArray> parameters = new HashMap<>(linear.parameters());
    parameters.put("bias", bias.get());
    drafts.fuse(
        Set.of(before.get(), slot),
        new Draft(
            linear.fileName(),
            linear.operator(),
            new Affine(affine.inputs(), affine.outputs(), true),
            linear.inputs(),
            List.of(drafts.at(slot).orElseThrow().output()),
            parameters));
    return true;
  }
}
