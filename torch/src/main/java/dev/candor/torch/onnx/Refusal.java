package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import java.nio.file.Path;

/** How a file is refused: one line that names the file and the place in it. */
record Refusal(Path file) {
  private static final String REMEDY = "export the model again";

  /** The file breaks a rule of the format. */
  InputException broken(String rule, Object found) {
    return InputException.in(file, "not a sound ONNX file: " + rule, found, REMEDY);
  }

  /** The file is sound and cannot be used here. */
  InputException unusable(String rule, Object found, String remedy) {
    return InputException.in(file, rule, found, remedy);
  }
}
