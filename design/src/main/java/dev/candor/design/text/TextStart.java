package dev.candor.design.text;

import dev.candor.core.InputException;
import dev.candor.torch.text.EncoderArtifact;
import dev.candor.torch.text.HubFolder;
import dev.candor.torch.text.PretrainedEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An encoder and the file of its tokenizer.
 *
 * @param encoder what training starts from
 * @param tokenizer {@code tokenizer.json} or {@code vocab.txt}, as it stands in the file
 */
public record TextStart(PretrainedEncoder encoder, String tokenizer) {
  /** An encoder from the class path, such as {@code minilm-l6}. */
  public static TextStart artifact(String name) {
    EncoderArtifact artifact = EncoderArtifact.named(name);
    try {
      Path file = Files.createTempFile("candor-tokenizer", ".json");
      try {
        artifact.writeTokenizer(file);
        return new TextStart(artifact.encoder(), Files.readString(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new InputException(
          "tokenizer of " + name + ": cannot be unpacked (found " + e + "); make room", e);
    }
  }

  /** An encoder in a folder as Hugging Face saves it. */
  public static TextStart folder(Path folder) {
    return of(HubFolder.read(folder), HubFolder.tokenizer(folder));
  }

  /**
   * An encoder with the file of its tokenizer.
   *
   * @throws InputException if the file is no tokenizer, or is another encoder's; it names the file
   */
  public static TextStart of(PretrainedEncoder encoder, Path tokenizer) {
    TextReading.of(tokenizer, encoder.shape(), encoder.shape().positions()).close();
    try {
      return new TextStart(encoder, Files.readString(tokenizer));
    } catch (IOException e) {
      throw new InputException(
          tokenizer + ": cannot be read as UTF-8 (found " + e + "); check the file", e);
    }
  }
}
