package dev.candor.cli;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.shapes.DrawnImage;
import dev.candor.data.image.shapes.Shapes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Drawn images as PNG files, small enough to train on in seconds. */
final class DrawnFiles {
  static final int SIZE = 16;

  /** Options that make networks of a few thousand weights. */
  static final String TINY =
      " --size 16 --patch 4 --k 4 --widths 4,6/4,4,6,6/6,6/4,6 --batch 16 --rate .01"
          + " --precision fp32 ";

  private static final Shapes SHAPES =
      Shapes.withDefaults().withSize(ImageSize.square(SIZE)).withClasses(2);

  private DrawnFiles() {}

  /**
   * {@code images/CLASS/N.png} with {@code masks/CLASS/N.png}, and {@code index.csv} with columns
   * {@code name, colour, split}; a quarter is {@code test}.
   */
  static void write(Path folder, int count) throws IOException {
    StringBuilder index = new StringBuilder("name,colour,split\n");
    for (int i = 0; i < count; i++) {
      DrawnImage drawn = SHAPES.draw(3, i);
      String name = SHAPES.classNames().get(drawn.label()) + "/" + i;
      BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
      BufferedImage mask = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
      for (int row = 0; row < SIZE; row++) {
        for (int column = 0; column < SIZE; column++) {
          int rgb = 0;
          for (int channel = 0; channel < 3; channel++) {
            rgb = rgb << 8 | drawn.picture().at(row, column, channel);
          }
          picture.setRGB(column, row, rgb);
          mask.getRaster().setSample(column, row, 0, drawn.figures().at(row, column) ? 255 : 0);
        }
      }
      put(picture, folder.resolve("images").resolve(name + ".png"));
      put(mask, folder.resolve("masks").resolve(name + ".png"));
      index.append(name).append(',').append(SHAPES.classNames().get(drawn.label()));
      index.append(i % 8 >= 6 ? ",test\n" : ",train\n");
    }
    Files.writeString(folder.resolve("index.csv"), index.toString());
  }

  private static void put(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }
}
