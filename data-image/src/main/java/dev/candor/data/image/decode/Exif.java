package dev.candor.data.image.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one tag of EXIF that changes what a picture shows. Reads nothing else, follows no pointer but
 * the first, and takes whatever is damaged for "says nothing".
 */
final class Exif {
  private static final int ORIENTATION = 274;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;
  private static final int HEADER_BYTES = 8;

  private Exif() {}

  /** The orientation in a TIFF structure that starts at an offset. */
  static Orientation orientation(byte[] file, int start, int end) {
    if (start < 0 || end > file.length || end - start < HEADER_BYTES) {
      return Orientation.UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, start, end - start).slice();
    tiff.order(file[start] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (directory + 2 > tiff.limit()) {
      return Orientation.UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY_BYTES;
      if (entry + ENTRY_BYTES > tiff.limit()) {
        return Orientation.UPRIGHT;
      }
      int at = (int) entry;
      if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
        return Orientation.ofTag(Short.toUnsignedInt(tiff.getShort(at + 8)));
      }
    }
    return Orientation.UPRIGHT;
  }
}
