package dev.candor.data.npy;

import dev.candor.core.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What one number looks like in the file.
 *
 * @param kind how its bits are read
 * @param order of its bytes
 */
record NpyType(Kind kind, ByteOrder order) {
  private static final long LARGEST_EXACT = 1L << 53;

  /** How the bits of a number are read. */
  enum Kind {
    F4(4),
    F8(8),
    B1(1),
    I1(1),
    I2(2),
    I4(4),
    I8(8),
    U1(1),
    U2(2),
    U4(4),
    U8(8);

    private final int bytes;

    Kind(int bytes) {
      this.bytes = bytes;
    }

    int bytes() {
      return bytes;
    }
  }

  /** Reads a text such as {@code <f4}. */
  static NpyType parse(Path file, String text) {
    if (text.contains("O")) {
      throw NpyFile.broken(
          file,
          "objects are Python pickles and are never read",
          text,
          "save the array as numbers: a.astype('float32')");
    }
    String name = text.isEmpty() ? "" : text.substring(1);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    NpyFile.broken(
                        file,
                        "its type must be float32, float64, bool or a whole number",
                        text,
                        "save it as a.astype('float32')"));
    ByteOrder order =
        switch (text.charAt(0)) {
          case '<' -> ByteOrder.LITTLE_ENDIAN;
          case '>' -> ByteOrder.BIG_ENDIAN;
          case '|' -> single(file, kind, text);
          default -> throw NpyFile.broken(file, "its byte order must be < or >", text, "save anew");
        };
    return new NpyType(kind, order);
  }

  private static ByteOrder single(Path file, Kind kind, String text) {
    if (kind.bytes() != 1) {
      throw NpyFile.broken(file, "its byte order must be < or >", text, "save it anew");
    }
    return ByteOrder.LITTLE_ENDIAN;
  }

  /** The next number as float64. */
  double next(Path file, ByteBuffer bytes) {
    return switch (kind) {
      case F4 -> bytes.getFloat();
      case F8 -> bytes.getDouble();
      case B1, U1 -> bytes.get() & 0xff;
      case I1 -> bytes.get();
      case I2 -> bytes.getShort();
      case U2 -> bytes.getShort() & 0xffff;
      case I4 -> bytes.getInt();
      case U4 -> bytes.getInt() & 0xffffffffL;
      case I8 -> exact(file, bytes.getLong(), -LARGEST_EXACT);
      case U8 -> exact(file, bytes.getLong(), 0);
    };
  }

  private static double exact(Path file, long number, long smallest) {
    if (number < smallest || number > LARGEST_EXACT) {
      throw InputException.in(
          file,
          "whole numbers must lie within 2^53, beyond which float64 leaves some out",
          smallest == 0 ? Long.toUnsignedString(number) : Long.toString(number),
          "save it as a.astype('float64') where rounding does no harm");
    }
    return number;
  }
}
