package dev.candor.torch.text;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.ServiceLoader;

/**
 * An encoder that lies on the class path: who has the artifact has it, and nothing is fetched at
 * run time. Found by {@link ServiceLoader}.
 */
public interface EncoderArtifact {
  /** What it is called, such as {@code minilm-l6}. */
  String name();

  /** The encoder as an ONNX file. */
  InputStream weights() throws IOException;

  /** Its {@code tokenizer.json}. */
  InputStream tokenizer() throws IOException;

  /** How many heads each layer has. */
  int heads();

  /** The epsilon of its layer norms. */
  double epsilon();

  /** The number of its padding token. */
  int padding();

  /** All that are on the class path. */
  static List<EncoderArtifact> all() {
    return ServiceLoader.load(EncoderArtifact.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /**
   * The one of this name.
   *
   * @throws InputException if it is not on the class path
   */
  static EncoderArtifact named(String name) {
    List<EncoderArtifact> all = all();
    return all.stream()
        .filter(artifact -> artifact.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.of(
                    "encoder",
                    "must be one on the class path: "
                        + all.stream().map(EncoderArtifact::name).toList(),
                    name,
                    "add dev.candor:candor-text-minilm, or give a folder with an encoder"));
  }

  /** Its numbers. Written to a file for the time of reading, and read back. */
  default PretrainedEncoder encoder() {
    Path file = unpacked("candor-encoder", ".onnx");
    try (InputStream in = weights()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return OnnxEncoder.read(file, heads(), epsilon(), padding());
    } catch (IOException e) {
      throw new InputException(
          file + ": the encoder cannot be unpacked (found " + e + "); make room there", e);
    } finally {
      deleted(file);
    }
  }

  /** Writes its tokenizer to a file. */
  default void writeTokenizer(Path file) {
    try (InputStream in = tokenizer()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written (found " + e + "); make room there", e);
    }
  }

  private static Path unpacked(String name, String end) {
    try {
      return Files.createTempFile(name, end);
    } catch (IOException e) {
      throw new InputException(
          "the folder for temporary files: cannot be written (found " + e + "); make room there",
          e);
    }
  }

  private static void deleted(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // it lies in the folder for temporary files, which is cleared by others
      file.toFile().deleteOnExit();
    }
  }
}
