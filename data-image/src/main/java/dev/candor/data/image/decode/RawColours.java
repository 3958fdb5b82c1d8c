package dev.candor.data.image.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** Asks a reader for the inks of a CMYK file rather than for its own idea of their colours. */
final class RawColours {
  private RawColours() {}

  static BufferedImage read(ImageReader reader) throws IOException {
    ImageReadParam settings = reader.getDefaultReadParam();
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    while (types.hasNext()) {
      ImageTypeSpecifier type = types.next();
      if (type != null && type.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
        settings.setDestinationType(type);
        break;
      }
    }
    return reader.read(0, settings);
  }
}
