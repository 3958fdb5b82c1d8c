package dev.candor.data.image.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read, told apart by the first bytes of a file, never by its name. */
public enum ImageFormat {
  /** Grey, YCbCr, RGB, CMYK and YCCK; baseline and progressive. */
  JPEG(Maker.TWELVE_MONKEYS, "jpg|jpeg|jpe|jfif"),
  /** 1 to 16 bits, palettes, alpha, interlaced. */
  PNG(Maker.JDK, "png"),
  /** The first picture. */
  GIF(Maker.JDK, "gif"),
  /** Windows bitmaps. */
  BMP(Maker.JDK, "bmp"),
  /** The first page: grey, palettes, RGB, YCbCr, CMYK; 1 to 16 bits. */
  TIFF(Maker.TWELVE_MONKEYS, "tiff?"),
  /** With and without loss; the first picture. */
  WEBP(Maker.TWELVE_MONKEYS, "webp");

  private enum Maker {
    JDK("com.sun.imageio."),
    TWELVE_MONKEYS("com.twelvemonkeys.");

    private final String packages;

    Maker(String packages) {
      this.packages = packages;
    }
  }

  private final Maker maker;
  private final String endings;

  ImageFormat(Maker maker, String endings) {
    this.maker = maker;
    this.endings = endings;
  }

  /** Whether a file with this name may be an image. */
  public static boolean isImageName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .anyMatch(format -> name.matches(".*\\.(?:" + format.endings + ")"));
  }

  /** The format of a file by its first bytes. */
  static Optional<ImageFormat> of(byte[] file) {
    if (starts(file, 0, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return Optional.of(PNG);
    }
    if (starts(file, 0, 'G', 'I', 'F', '8')) {
      return Optional.of(GIF);
    }
    if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) {
      return Optional.of(WEBP);
    }
    if (isTiff(file)) {
      return Optional.of(TIFF);
    }
    return starts(file, 0, 'B', 'M') ? Optional.of(BMP) : Optional.empty();
  }

  private static boolean isTiff(byte[] file) {
    return starts(file, 0, 'I', 'I', 42, 0)
        || starts(file, 0, 'M', 'M', 0, 42)
        || starts(file, 0, 'I', 'I', 43, 0)
        || starts(file, 0, 'M', 'M', 0, 43);
  }

  /** The name under which ImageIO knows it. */
  String imageIoName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a reader is the one that Candor is tested with, whatever else is on the class path. */
  boolean isReadBy(String className) {
    return className.startsWith(maker.packages);
  }

  /** Whether a reader comes with Java. */
  static boolean isOfJava(String className) {
    return className.startsWith(Maker.JDK.packages);
  }

  static boolean starts(byte[] file, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (at + i >= file.length || file[at + i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean says(byte[] file, int at, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    return at + bytes.length <= file.length
        && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
  }
}
