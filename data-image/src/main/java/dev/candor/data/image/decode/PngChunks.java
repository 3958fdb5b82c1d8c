package dev.candor.data.image.decode;

import dev.candor.data.image.decode.Container.DamagedException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The chunks of a PNG file, each with its checksum, up to the one that ends it. */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  private PngChunks() {}

  static Container walk(byte[] file) throws DamagedException {
    ByteBuffer chunks = ByteBuffer.wrap(file);
    Orientation orientation = Orientation.UPRIGHT;
    int at = SIGNATURE;
    while (true) {
      if (at + FRAME > file.length) {
        throw new DamagedException("the file ends before its last chunk");
      }
      long length = Integer.toUnsignedLong(chunks.getInt(at));
      if (at + FRAME + length > file.length) {
        throw new DamagedException("a chunk at byte " + at + " reaches beyond the file");
      }
      int end = at + FRAME + (int) length;
      CRC32 sum = new CRC32();
      sum.update(file, at + 4, (int) length + 4);
      if ((int) sum.getValue() != chunks.getInt(end - 4)) {
        throw new DamagedException("the chunk at byte " + at + " contradicts its checksum");
      }
      if (ImageFormat.says(file, at + 4, "eXIf")) {
        orientation = Exif.orientation(file, at + 8, end - 4);
      }
      if (ImageFormat.says(file, at + 4, "IEND")) {
        return new Container(file, orientation);
      }
      at = end;
    }
  }
}
