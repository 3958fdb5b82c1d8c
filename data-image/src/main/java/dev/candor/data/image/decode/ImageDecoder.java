package dev.candor.data.image.decode;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.decode.Container.DamagedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Which pixels does an image file hold? JPEG (also CMYK and YCCK), PNG, WebP, TIFF, GIF and BMP,
 * told apart by content.
 *
 * <p>The answer is what {@code PIL.ImageOps.exif_transpose(PIL.Image.open(f)).convert("RGB")}
 * shows: turned upright by EXIF; samples as stored, so that no colour profile and no gamma is
 * applied; grey in all three channels; the upper eight bits of 16; CMYK as (1 - C)(1 - K). The
 * first picture of a file that holds several. Pixels that let something shine through are treated
 * as {@link Alpha} says.
 *
 * <p>One kind of file comes close only: WebP with loss, whose colour samples are repeated where
 * Pillow smooths them (brightness within a few levels, single channels up to about 20 at edges).
 *
 * <p>Nothing is believed: length and number of pixels are held against the limits before room is
 * made, the frame of the file is walked through (PNG with its checksums), and a file that is cut or
 * damaged is an error that names it, never a picture that is grey in part. Needs no screen, writes
 * no file.
 *
 * @param limits how large an image may be
 * @param alpha what becomes of transparency
 */
public record ImageDecoder(ImageLimits limits, Alpha alpha) {
  /** The usual limits; transparency is ignored, as Pillow does when it converts to RGB. */
  public static ImageDecoder withDefaults() {
    return new ImageDecoder(ImageLimits.withDefaults(), Alpha.IGNORED);
  }

  /** With other limits. */
  public ImageDecoder withLimits(ImageLimits other) {
    return new ImageDecoder(other, alpha);
  }

  /** With another treatment of transparency. */
  public ImageDecoder withAlpha(Alpha other) {
    return new ImageDecoder(limits, other);
  }

  /**
   * Decodes a file.
   *
   * @throws InputException if it is not there, not an image, too large, cut or damaged
   */
  public RgbImage decode(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "must be an image", "a folder", "give a file in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      // what cannot be an array is too long for every limit
      long most = Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16);
      byte[] bytes = in.readNBytes((int) most + 1);
      return decode(file.toString(), bytes);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": there is no such file; check the path", e);
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read (found " + e + "); give a file that may be read", e);
    }
  }

  /**
   * Decodes a file that is in memory already.
   *
   * @param name what it is called in errors
   * @throws InputException if it is not an image, too large, cut or damaged
   */
  public RgbImage decode(String name, byte[] file) {
    if (file.length > limits.fileBytes()) {
      throw new InputException(
          name
              + ": is longer than the limit of "
              + limits.fileBytes()
              + " bytes; save it smaller, or raise the limit");
    }
    ImageFormat format =
        ImageFormat.of(file)
            .orElseThrow(
                () ->
                    new InputException(
                        name
                            + ": is not an image that is read (found "
                            + firstBytes(file)
                            + "); give JPEG, PNG, WebP, TIFF, GIF or BMP"));
    try {
      Container container = Container.of(format, file);
      return container.orientation().applied(pixels(name, format, container.bytes()));
    } catch (DamagedException e) {
      throw broken(name, format, told(e), e);
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // decoders answer a damaged file with whatever breaks first
      throw broken(name, format, told(e), e);
    }
  }

  private RgbImage pixels(String name, ImageFormat format, byte[] file)
      throws IOException, DamagedException {
    ImageReader reader = reader(format, file);
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      checkSize(name, reader.getHeight(0), reader.getWidth(0));
      BufferedImage image = RawColours.read(reader);
      for (String warning : warnings) {
        if (Damage.isTold(warning)) {
          throw new DamagedException(warning);
        }
      }
      return Samples.rgb(
          image,
          alpha,
          format == ImageFormat.JPEG ? Samples.Inks.FULL_IS_PAPER : Samples.Inks.FULL_IS_INK);
    } finally {
      reader.dispose();
    }
  }

  private void checkSize(String name, int height, int width) throws DamagedException {
    if (height < 1 || width < 1) {
      throw new DamagedException("it claims to be " + height + "x" + width + " pixels");
    }
    ImageSize size = new ImageSize(height, width);
    if (size.pixels() > limits.pixels()) {
      throw new InputException(
          name
              + ": has more pixels than the limit of "
              + limits.pixels()
              + " (found "
              + size
              + "); save it smaller, or raise the limit");
    }
  }

  private static ImageReader reader(ImageFormat format, byte[] file) {
    boolean plain = format == ImageFormat.JPEG && PlainJpeg.is(file);
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.imageIoName());
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      String name = reader.getClass().getName();
      if (plain ? ImageFormat.isOfJava(name) : format.isReadBy(name)) {
        return reader;
      }
      reader.dispose();
    }
    throw new IllegalStateException(
        "the reader of "
            + format
            + " is not on the class path, or its META-INF/services were lost when jars were merged");
  }

  private static InputException broken(
      String name, ImageFormat format, String found, Throwable cause) {
    return new InputException(
        name + ": is not a whole " + format + " file (found " + found + "); replace the file",
        cause);
  }

  private static String told(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String firstBytes(byte[] file) {
    if (file.length == 0) {
      return "an empty file";
    }
    StringBuilder hex = new StringBuilder("bytes");
    for (int i = 0; i < Math.min(8, file.length); i++) {
      hex.append(String.format(java.util.Locale.ROOT, " %02x", file[i]));
    }
    return hex.toString();
  }
}
