package dev.candor.data.image.decode;

/**
 * A file whose frame has been walked through: cut or damaged ones are found here, before anything
 * is decoded.
 */
final class Container {
  private final byte[] bytes;
  private final Orientation orientation;

  Container(byte[] bytes, Orientation orientation) {
    this.bytes = bytes;
    this.orientation = orientation;
  }

  /** What the decoder gets: without colour profiles, which are not applied. */
  byte[] bytes() {
    return bytes;
  }

  /** How the picture is to be turned. */
  Orientation orientation() {
    return orientation;
  }

  /** A frame that contradicts itself; the message goes behind the name of the file. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
      super(message);
    }
  }

  static Container of(ImageFormat format, byte[] file) throws DamagedException {
    return switch (format) {
      case JPEG -> JpegSegments.walk(file);
      case PNG -> PngChunks.walk(file);
      case WEBP -> WebpChunks.walk(file);
      case TIFF -> new Container(file, Exif.orientation(file, 0, file.length));
      case GIF, BMP -> new Container(file, Orientation.UPRIGHT);
    };
  }
}
