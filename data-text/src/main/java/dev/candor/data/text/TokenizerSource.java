package dev.candor.data.text;

import dev.candor.core.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A tokenizer's file, whichever of the two kinds it is, as a {@code tokenizer.json}. */
final class TokenizerSource {
  private static final int MOST_BYTES = 256 << 20;

  private TokenizerSource() {}

  static String json(Path file) {
    String text = text(file);
    return text.stripLeading().startsWith("{") ? text : WordPieces.json(file, lines(text));
  }

  private static List<String> lines(String text) {
    // as the files of Hugging Face are read: a line keeps everything but its end
    return text.lines().toList();
  }

  private static String text(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(
          file, "must be a tokenizer.json or vocab.txt", "a folder", "give the file in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new InputException(
            file + ": is longer than 256 MiB and no tokenizer; give a tokenizer.json");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": there is no such file; check the path", e);
    } catch (CharacterCodingException e) {
      throw new InputException(
          file + ": is not UTF-8 text, so no tokenizer; give a tokenizer.json or vocab.txt", e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that may be read", e);
    }
  }
}
