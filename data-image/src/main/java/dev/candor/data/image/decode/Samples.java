package dev.candor.data.image.decode;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.decode.Container.DamagedException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * What a decoder gave, as red, green and blue bytes. Samples are taken as they are stored: Java's
 * own conversion would put grey values through a curve and apply colour profiles.
 */
final class Samples {
  private static final int FULL = 255;
  private static final int BYTE_BITS = 8;
  private static final int SHORT_BITS = 16;

  private Samples() {}

  /** How much ink a sample of a CMYK file means. */
  enum Inks {
    /** 255 is full ink: TIFF. */
    FULL_IS_INK {
      @Override
      int ink(int sample) {
        return sample;
      }
    },
    /** 0 is full ink: JPEG as Adobe writes it, and everybody else since. */
    FULL_IS_PAPER {
      @Override
      int ink(int sample) {
        return FULL - sample;
      }
    };

    abstract int ink(int sample);
  }

  static RgbImage rgb(BufferedImage image, Alpha alpha, Inks inks) throws DamagedException {
    ImageSize size = new ImageSize(image.getHeight(), image.getWidth());
    ColorModel model = image.getColorModel();
    Raster raster = image.getRaster();
    if (model instanceof IndexColorModel palette) {
      return RgbImage.ofBytes(room -> palette(raster, palette, alpha, room), size);
    }
    if (!model.hasAlpha()
        && model.getColorSpace().getType() == ColorSpace.TYPE_RGB
        && raster.getDataBuffer() instanceof DataBufferByte bytes
        && raster.getSampleModel() instanceof PixelInterleavedSampleModel places
        && places.getNumBands() == 3) {
      return RgbImage.ofBytes(room -> interleaved(raster, bytes, places, room), size);
    }
    Pixel pixel = pixel(model, raster, alpha, inks);
    int[] bits = raster.getSampleModel().getSampleSize();
    for (int wide : bits) {
      if (wide > SHORT_BITS) {
        throw new DamagedException(
            "its samples have " + wide + " bits; save it with 8 or 16 bits a channel");
      }
    }
    return RgbImage.ofBytes(room -> direct(raster, bits, pixel, room), size);
  }

  /** Turns the samples of one pixel, each 0 to 255, into red, green and blue. */
  private interface Pixel {
    void write(int[] samples, int from, byte[] room, int to);
  }

  private static Pixel pixel(ColorModel model, Raster raster, Alpha alpha, Inks inks)
      throws DamagedException {
    int bands = raster.getNumBands();
    int colours = model.getNumColorComponents();
    boolean clear = model.hasAlpha() && bands > colours;
    int kind = model.getColorSpace().getType();
    if (kind == ColorSpace.TYPE_GRAY) {
      return (in, from, room, to) -> {
        byte grey = (byte) alpha.over(in[from], clear ? in[from + 1] : FULL);
        room[to] = grey;
        room[to + 1] = grey;
        room[to + 2] = grey;
      };
    }
    if (kind == ColorSpace.TYPE_RGB && bands >= 3) {
      return (in, from, room, to) -> {
        for (int channel = 0; channel < 3; channel++) {
          room[to + channel] = (byte) alpha.over(in[from + channel], clear ? in[from + 3] : FULL);
        }
      };
    }
    if (kind == ColorSpace.TYPE_CMYK && bands >= 4) {
      return (in, from, room, to) -> {
        int light = FULL - inks.ink(in[from + 3]);
        for (int channel = 0; channel < 3; channel++) {
          room[to + channel] = (byte) (light - product(inks.ink(in[from + channel]), light));
        }
      };
    }
    throw new DamagedException("its colours are of a kind that is not read; save it as RGB");
  }

  /** a x b / 255, rounded as Pillow rounds it. */
  private static int product(int a, int b) {
    int scaled = a * b + 128;
    return (scaled + (scaled >> BYTE_BITS)) >> BYTE_BITS;
  }

  private static void palette(Raster raster, IndexColorModel colours, Alpha alpha, byte[] room) {
    int width = raster.getWidth();
    int[] row = new int[width];
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int index : row) {
        int entry = Math.min(index, colours.getMapSize() - 1);
        int clear = colours.getAlpha(entry);
        room[to++] = (byte) alpha.over(colours.getRed(entry), clear);
        room[to++] = (byte) alpha.over(colours.getGreen(entry), clear);
        room[to++] = (byte) alpha.over(colours.getBlue(entry), clear);
      }
    }
  }

  /** The usual case, whose bytes only change places. */
  private static void interleaved(
      Raster raster, DataBufferByte bytes, PixelInterleavedSampleModel places, byte[] room) {
    byte[] from = bytes.getData();
    int[] bands = places.getBandOffsets();
    int step = places.getPixelStride();
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      int at =
          bytes.getOffset()
              + (y - raster.getSampleModelTranslateY() + raster.getMinY())
                  * places.getScanlineStride()
              + (raster.getMinX() - raster.getSampleModelTranslateX()) * step;
      for (int x = 0; x < raster.getWidth(); x++) {
        room[to++] = from[at + bands[0]];
        room[to++] = from[at + bands[1]];
        room[to++] = from[at + bands[2]];
        at += step;
      }
    }
  }

  private static void direct(Raster raster, int[] bits, Pixel pixel, byte[] room) {
    int width = raster.getWidth();
    int bands = bits.length;
    int[] row = new int[width * bands];
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = toByte(row[i], bits[i % bands]);
      }
      for (int x = 0; x < width; x++) {
        pixel.write(row, x * bands, room, to);
        to += 3;
      }
    }
  }

  /** The upper eight bits of wider samples; narrower ones are spread over 0 to 255. */
  private static int toByte(int sample, int bits) {
    if (bits == BYTE_BITS) {
      return sample;
    }
    return bits > BYTE_BITS ? sample >> (bits - BYTE_BITS) : sample * FULL / ((1 << bits) - 1);
  }
}
