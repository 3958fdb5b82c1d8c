package dev.candor.data.table;

import dev.candor.core.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A text file in UTF-8, perhaps packed with gzip, perhaps with a byte order mark. */
record TextSource(Path file) {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MARK = 3;

  /** The text. A byte that is not UTF-8 is an error, never a replacement character. */
  Reader open() throws IOException {
    return new InputStreamReader(bytes(), strict());
  }

  /** The first bytes of the text, which may end in the middle of a line. */
  byte[] head() throws IOException {
    try (InputStream in = bytes()) {
      return in.readNBytes(BUFFER);
    }
  }

  /** The error for a file that is not UTF-8, with the line where that is seen first. */
  InputException notUtf8() throws IOException {
    long line = 1;
    try (InputStream in = bytes()) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        text.write(b);
        if (b == '\n') {
          if (!utf8(text.toByteArray())) {
            break;
          }
          line++;
          text.reset();
        }
      }
    }
    return InputException.at(
        file, line, "holds bytes that are not UTF-8", "another encoding", "save it as UTF-8");
  }

  private static boolean utf8(byte[] bytes) {
    try {
      strict().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private InputStream bytes() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      byte[] start = peek(in);
      if (start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
        in = new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
        start = peek(in);
      }
      if (is(start, 0xEF, 0xBB, 0xBF)) {
        in.skipNBytes(LONGEST_MARK);
      } else if (is(start, 0xFF, 0xFE) || is(start, 0xFE, 0xFF)) {
        throw InputException.at(file, 1, "is not UTF-8", "UTF-16", "save it as UTF-8");
      }
      return in;
    } catch (IOException | InputException e) {
      in.close();
      throw e;
    }
  }

  private static byte[] peek(InputStream in) throws IOException {
    in.mark(LONGEST_MARK);
    byte[] start = in.readNBytes(LONGEST_MARK);
    in.reset();
    return start;
  }

  private static boolean is(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || start[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
