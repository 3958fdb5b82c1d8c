package dev.candor.data.image.decode;

import dev.candor.data.image.decode.Container.DamagedException;
import java.io.ByteArrayOutputStream;

/** The segments of a JPEG file up to the first scan. */
final class JpegSegments {
  private static final int MARKER = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int END = 0xd9;
  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final String EXIF_NAME = "Exif\0\0";
  private static final String PROFILE_NAME = "ICC_PROFILE\0";

  private JpegSegments() {}

  static Container walk(byte[] file) throws DamagedException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    Orientation orientation = Orientation.UPRIGHT;
    kept.write(file, 0, 2);
    int at = 2;
    while (true) {
      at = marker(file, at);
      int kind = file[at + 1] & 0xff;
      if (kind == START_OF_SCAN || kind == END) {
        break;
      }
      int next = end(file, at);
      if (kind == EXIF && ImageFormat.says(file, at + 4, EXIF_NAME)) {
        orientation = Exif.orientation(file, at + 4 + EXIF_NAME.length(), next);
      }
      if (kind != PROFILE || !ImageFormat.says(file, at + 4, PROFILE_NAME)) {
        kept.write(file, at, next - at);
      }
      at = next;
    }
    kept.write(file, at, file.length - at);
    return new Container(kept.toByteArray(), orientation);
  }

  /** Where the next marker is; a marker may be led by any number of filling bytes. */
  private static int marker(byte[] file, int from) throws DamagedException {
    int at = from;
    while (at + 3 < file.length
        && ((file[at] & 0xff) != MARKER || (file[at + 1] & 0xff) == MARKER || file[at + 1] == 0)) {
      at++;
    }
    if (at + 3 >= file.length) {
      throw new DamagedException("the file ends before its first scan");
    }
    return at;
  }

  private static int end(byte[] file, int at) throws DamagedException {
    int length = ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff);
    int next = at + 2 + length;
    if (length < 2 || next > file.length) {
      throw new DamagedException("a segment at byte " + at + " reaches beyond the file");
    }
    return next;
  }
}
