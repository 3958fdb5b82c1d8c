package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.onnx.OnnxFile;
import dev.candor.torch.onnx.OnnxGraph;
import dev.candor.torch.onnx.OnnxNode;
import dev.candor.torch.onnx.OnnxTensor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The encoder that an ONNX file was exported from, with the names that its weights had: to be
 * trained further and looked into, where {@link dev.candor.torch.onnx.OnnxImport} gives the file's
 * own nodes.
 *
 * <p>Weights of products are stored transposed under names without meaning; the name of the product
 * that uses them, such as {@code /encoder/layer.0/attention/self/query/MatMul}, says whose they
 * are. Numbers in float32, as PyTorch exports BERT. Memory: the file twice.
 */
public final class OnnxEncoder {
  private static final String PRODUCT = "/MatMul";

  private OnnxEncoder() {}

  /**
   * Reads an encoder.
   *
   * @param heads of each layer: the file does not say
   * @param epsilon of the layer norms
   * @param padding the number of the padding token
   * @throws InputException if the file is damaged, or not of an encoder built like BERT
   */
  public static PretrainedEncoder read(Path file, int heads, double epsilon, int padding) {
    OnnxGraph graph = OnnxFile.read(file);
    Map<String, NdArray> arrays = new TreeMap<>();
    graph
        .initialisers()
        .forEach((name, tensor) -> fractions(tensor).ifPresent(array -> arrays.put(name, array)));
    for (OnnxNode node : graph.nodes()) {
      if (node.operator().equals("MatMul") && node.name().endsWith(PRODUCT)) {
        Optional<NdArray> weight =
            graph.initialiser(node.inputs().get(1)).flatMap(OnnxEncoder::fractions);
        weight
            .filter(array -> array.rank() == 2)
            .ifPresent(array -> arrays.put(owner(node.name()) + ".weight", transposed(array)));
      }
    }
    EncoderNames names = new EncoderNames(file.toString(), arrays);
    NdArray words = names.array("embeddings.word_embeddings.weight");
    NdArray places = names.array("embeddings.position_embeddings.weight");
    int layers = 0;
    while (names.has("encoder.layer." + layers + ".output.LayerNorm.weight")) {
      layers++;
    }
    EncoderShape shape =
        new EncoderShape(
            words.length(0),
            places.length(0),
            words.length(1),
            Math.max(1, layers),
            heads,
            names.array("encoder.layer.0.intermediate.dense.bias").length(0),
            epsilon,
            padding);
    return PretrainedEncoder.of(shape, names.ours(shape, 0));
  }

  private static Optional<NdArray> fractions(OnnxTensor tensor) {
    return tensor instanceof OnnxTensor.Fractions fractions
        ? Optional.of(fractions.numbers())
        : Optional.empty();
  }

  /** {@code encoder.layer.0.output.dense} of {@code /encoder/layer.0/output/dense/MatMul}. */
  private static String owner(String product) {
    return product.substring(1, product.length() - PRODUCT.length()).replace('/', '.');
  }

  private static NdArray transposed(NdArray array) {
    int rows = array.length(0);
    int columns = array.length(1);
    float[] from = array.toFloats();
    return NdArray.ofFloats(
        to -> {
          for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
              to[column * rows + row] = from[row * columns + column];
            }
          }
        },
        columns,
        rows);
  }
}
