package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import java.util.Optional;

/**
 * What of a file becomes the network.
 *
 * @param input the name of the input that is explained, or of a value inside the graph that takes
 *     its place, such as embedded tokens; empty: the first input that takes fractions
 * @param output the name of the output or of any value inside, or the output's number counted from
 *     0; empty: the first
 * @param operators the operators that are known
 */
public record OnnxImportSettings(
    Optional<String> input, Optional<String> output, OnnxOperators operators) {
  /** Refuses empty names. */
  public OnnxImportSettings {
    if (input.filter(String::isEmpty).isPresent() || output.filter(String::isEmpty).isPresent()) {
      throw InputException.of("input and output", "must not be empty", "\"\"", "leave them out");
    }
  }

  /** The first input that takes fractions, the first output, the operators that are built in. */
  public static OnnxImportSettings withDefaults() {
    return new OnnxImportSettings(Optional.empty(), Optional.empty(), OnnxOperators.standard());
  }

  /** With this input explained, or this value inside as the input. */
  public OnnxImportSettings withInput(String name) {
    return new OnnxImportSettings(Optional.of(name), output, operators);
  }

  /** With this output. */
  public OnnxImportSettings withOutput(String nameOrNumber) {
    return new OnnxImportSettings(input, Optional.of(nameOrNumber), operators);
  }

  /** With other operators known. */
  public OnnxImportSettings withOperators(OnnxOperators known) {
    return new OnnxImportSettings(input, output, known);
  }
}
