package dev.candor.data.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** What Pillow wrote and saw; {@code make.py} in the folder makes it. */
public final class Pillow {
  private static final String SEEN = ".rgb.png";

  private Pillow() {}

  /** A file of the folder. */
  public static Path file(String name) {
    try {
      return Path.of(Pillow.class.getResource("/pillow/source.png").toURI()).resolveSibling(name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of all files that Pillow wrote down what it saw in. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(file("source.png").getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SEEN))
          .map(name -> name.substring(0, name.length() - SEEN.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Pillow saw in a file. */
  public static RgbImage seen(String name) {
    return picture(file(name + SEEN));
  }

  /** A PNG in RGB, read without any class of Candor's. */
  public static RgbImage picture(Path png) {
    try {
      BufferedImage image = ImageIO.read(png.toFile());
      return RgbImage.ofBytes(
          room -> {
            for (int i = 0; i < room.length / 3; i++) {
              int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
              room[3 * i] = (byte) (rgb >> 16);
              room[3 * i + 1] = (byte) (rgb >> 8);
              room[3 * i + 2] = (byte) rgb;
            }
          },
          new ImageSize(image.getHeight(), image.getWidth()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file of the folder. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
