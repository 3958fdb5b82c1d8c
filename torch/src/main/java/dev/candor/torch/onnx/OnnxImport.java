package dev.candor.torch.onnx;

import dev.candor.torch.Network;
import java.nio.file.Path;

/**
 * How does a network trained elsewhere become one that can be looked into? Every node of an ONNX
 * file becomes a named layer on libtorch, so that gradients, activations and relevance rules work
 * on it; what depends on no input is computed at once.
 *
 * <p>The network has one member and gives raw outputs. Its layers are {@link
 * dev.candor.torch.graph.Graph} nodes: a node's name is the file's, with dots for slashes and
 * without the operator where the name stays unique, {@code /conv1/Conv} becoming {@code conv1}. A
 * product with a matrix that the file holds, and the vector added to it, are one linear layer.
 * Numbers are float32, whole numbers int64, at run time.
 *
 * <p>Inputs other than the explained one are further inputs, {@link Network#withFurther}. A batch
 * axis that the file fixes is tried with other numbers of rows; where they answer differently, rows
 * go one by one. Whole numbers as an input, such as tokens, are answered, but no gradient flows to
 * them: name the value inside that they become, {@link OnnxImportSettings#withInput}.
 */
public final class OnnxImport {
  private OnnxImport() {}

  /** Reads a file with {@link OnnxImportSettings#withDefaults()}. */
  public static Network read(Path file) {
    return read(file, OnnxImportSettings.withDefaults());
  }

  /**
   * Reads a file.
   *
   * @throws dev.candor.core.InputException if the file is not sound, holds an operator that is not
   *     known, or has no such input or output; one line that names it
   */
  public static Network read(Path file, OnnxImportSettings settings) {
    Refusal refusal = new Refusal(file);
    OnnxGraph graph = InnerInput.among(refusal, OnnxFile.read(file), settings);
    return new Importing(refusal, graph, settings).network();
  }
}
