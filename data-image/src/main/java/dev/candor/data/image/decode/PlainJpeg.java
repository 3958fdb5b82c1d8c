package dev.candor.data.image.decode;

/**
 * Which JPEG files may be given to Java's own reader, which is several times as fast as the one
 * that reads them all? Those that say by a JFIF segment that they are grey or YCbCr and have no
 * Adobe segment that says otherwise: about their colours no two readers differ. TwelveMonkeys
 * decodes with the same library, so the pixels are the same.
 */
final class PlainJpeg {
  private static final int JFIF = 0xe0;
  private static final int ADOBE = 0xee;
  private static final int BASELINE = 0xc0;
  private static final int PROGRESSIVE = 0xc2;
  private static final int START_OF_SCAN = 0xda;
  private static final int EIGHT_BITS = 8;

  private PlainJpeg() {}

  /** Whether a file is one, whose segments were walked through already. */
  static boolean is(byte[] file) {
    boolean jfif = false;
    int at = 2;
    while (at + 9 < file.length && (file[at] & 0xff) == 0xff) {
      int kind = file[at + 1] & 0xff;
      if (kind == ADOBE || kind == START_OF_SCAN) {
        return false;
      }
      jfif |= kind == JFIF && at == 2 && ImageFormat.says(file, at + 4, "JFIF\0");
      if (kind >= BASELINE && kind <= PROGRESSIVE) {
        int components = file[at + 9];
        return jfif && file[at + 4] == EIGHT_BITS && (components == 1 || components == 3);
      }
      at += 2 + (((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff));
    }
    return false;
  }
}
