package dev.candor.data.image.decode;

import dev.candor.data.image.decode.Container.DamagedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a WebP file. */
final class WebpChunks {
  private static final int HEADER = 12;
  private static final int FRAME = 8;
  private static final int HAS_PROFILE = 0x20;
  private static final String EXIF_NAME = "Exif\0\0";

  private WebpChunks() {}

  static Container walk(byte[] file) throws DamagedException {
    ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long claimed = FRAME + Integer.toUnsignedLong(chunks.getInt(4));
    if (claimed > file.length) {
      throw new DamagedException(
          "the file ends after " + file.length + " of " + claimed + " bytes");
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, HEADER);
    Orientation orientation = Orientation.UPRIGHT;
    int at = HEADER;
    while (at + FRAME <= claimed) {
      long length = Integer.toUnsignedLong(chunks.getInt(at + 4));
      if (at + FRAME + length > claimed) {
        throw new DamagedException("a chunk at byte " + at + " reaches beyond the file");
      }
      int end = (int) Math.min(claimed, at + FRAME + length + (length & 1));
      if (ImageFormat.says(file, at, "EXIF")) {
        int start = at + FRAME;
        start += ImageFormat.says(file, start, EXIF_NAME) ? EXIF_NAME.length() : 0;
        orientation = Exif.orientation(file, start, end);
      }
      if (!ImageFormat.says(file, at, "ICCP")) {
        kept.write(file, at, end - at);
      }
      at = end;
    }
    return new Container(withoutProfile(kept.toByteArray()), orientation);
  }

  private static byte[] withoutProfile(byte[] file) {
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - FRAME);
    if (ImageFormat.says(file, HEADER, "VP8X") && file.length > HEADER + FRAME) {
      file[HEADER + FRAME] &= (byte) ~HAS_PROFILE;
    }
    return file;
  }
}
