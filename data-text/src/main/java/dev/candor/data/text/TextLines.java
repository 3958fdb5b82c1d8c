package dev.candor.data.text;

import dev.candor.core.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Which texts does a file hold, one a line? UTF-8, lines ended by LF or CR LF, perhaps with a byte
 * order mark, packed with gzip or not. An empty line is an empty text, so that the n-th text is the
 * n-th line; an end of line at the end of the file starts no further one. Nothing else is changed:
 * blanks stay.
 *
 * <p>Bytes that are not UTF-8 are an error that names the line, never a replacement character; so
 * is a line of more than 16 MiB. Memory: the texts, and one line's bytes.
 */
public final class TextLines {
  private static final int LONGEST = 16 << 20;
  private static final int BUFFER = 1 << 16;

  private TextLines() {}

  /**
   * The texts of a file.
   *
   * @throws InputException if it is not there, empty, not UTF-8, or a line is too long
   */
  public static List<String> read(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "must be a text file", "a folder", "give a file in it");
    }
    List<String> texts = new ArrayList<>();
    try (InputStream in = open(file)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          texts.add(text(file, texts.size(), line));
          line.reset();
        } else {
          line.write(b);
          if (line.size() > LONGEST) {
            throw InputException.at(
                file, texts.size() + 1L, "is too long a line", "more than 16 MiB", "cut it");
          }
        }
      }
      if (line.size() > 0) {
        texts.add(text(file, texts.size(), line));
      }
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that may be read", e);
    }
    if (texts.isEmpty()) {
      throw InputException.in(file, "must hold a text", "an empty file", "write one text a line");
    }
    return List.copyOf(texts);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return packed ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static String text(Path file, int lines, ByteArrayOutputStream bytes) {
    String line;
    try {
      line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
    } catch (CharacterCodingException e) {
      throw new InputException(
          file
              + ":"
              + (lines + 1)
              + ": holds bytes that are not UTF-8 (found another encoding); save it as UTF-8",
          e);
    }
    String whole = lines == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
  }
}
