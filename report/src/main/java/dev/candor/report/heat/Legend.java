package dev.candor.report.heat;

import dev.candor.report.chart.Figures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** The strip below an image that says what its colours mean. */
final class Legend {
  private static final int STRIP = 46;
  private static final int MARGIN = 8;
  private static final int BAR = 12;
  private static final Color INK = new Color(0x1a2129);

  private Legend() {}

  static byte[] below(Picture picture, HeatMap map, double bound) {
    int height = picture.height();
    int width = picture.width();
    BufferedImage image = new BufferedImage(width, height + STRIP, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, picture.pixels(), 0, width);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setColor(Color.WHITE);
      canvas.fillRect(0, height, width, STRIP);
      ramp(image, height + MARGIN, ColourScale.of(map));
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
      canvas.setColor(INK);
      int base = height + MARGIN + BAR + 15;
      String high = Figures.number(bound);
      String low = map.isSigned() ? Figures.number(-bound) : "0";
      canvas.drawString(low, MARGIN, base);
      int right = width - MARGIN - canvas.getFontMetrics().stringWidth(high);
      canvas.drawString(high, right, base);
      String middle = map.isSigned() ? "0" : "";
      canvas.drawString(middle, (width - canvas.getFontMetrics().stringWidth(middle)) / 2, base);
    } catch (LinkageError | InternalError | NullPointerException e) {
      throw new IllegalStateException(
          "this JVM cannot draw text (no fonts found); install a font and fontconfig, or leave the "
              + "legend out",
          e);
    } finally {
      canvas.dispose();
    }
    return Pixels.png(image);
  }

  private static void ramp(BufferedImage image, int top, ColourScale scale) {
    int length = image.getWidth() - 2 * MARGIN;
    for (int x = 0; x < length; x++) {
      double share = (x + .5) / length;
      int rgb = scale.rgb(scale == ColourScale.DIVERGING ? 2 * share - 1 : share);
      for (int y = 0; y < BAR; y++) {
        image.setRGB(MARGIN + x, top + y, rgb);
      }
    }
  }
}
