package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.design.text.TextStart;
import dev.candor.torch.text.EncoderArtifact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which encoder a training begins with, as an option of the command. */
final class EncoderOption {
  /** The encoder that is taken where none is named. */
  static final String USUAL = "minilm-l6";

  @Option(
      names = "--encoder",
      paramLabel = "NAME|DIR",
      description =
          "What to start from: minilm-l6, or a folder as Hugging Face saves it, of BERT, DistilBERT"
              + " or RoBERTa (default: minilm-l6).")
  private String encoder = USUAL;

  /** The name or folder as it was given. */
  String name() {
    return encoder;
  }

  /**
   * Reads it.
   *
   * @throws InputException if there is no such folder, and nothing of this name on the class path
   */
  TextStart start(Terminal terminal) {
    return start(encoder, terminal);
  }

  /** The same of another name or folder. */
  static TextStart start(String encoder, Terminal terminal) {
    Path folder = terminal.resolve(encoder);
    List<String> there = EncoderArtifact.all().stream().map(EncoderArtifact::name).toList();
    if (there.contains(encoder)) {
      return TextStart.artifact(encoder);
    }
    if (Files.isDirectory(folder)) {
      return TextStart.folder(folder);
    }
    throw InputException.of(
        "--encoder",
        encoder.equals(USUAL)
            ? "must be on the class path, which the launcher ./candor sees to"
            : "must be a folder that is there"
                + (there.isEmpty() ? "" : ", or one of " + String.join(", ", there)),
        encoder,
        encoder.equals(USUAL)
            ? "add dev.candor:candor-text-minilm, or give a folder"
            : "check the path");
  }
}
