package dev.candor.report.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.candor.core.InputException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * A chart as pixels, for programs that do not read SVG. Needs no screen, but fonts that the JVM can
 * find.
 */
public final class Png {
  private static final double LARGEST_SCALE = 16;

  private Png() {}

  /**
   * The chart on its light ground, {@code scale} pixels for each CSS pixel.
   *
   * @throws InputException if the scale is not above 0 and at most 16
   * @throws IllegalStateException if this JVM has no fonts; SVG needs none
   */
  public static byte[] of(Chart chart, double scale) {
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw InputException.of("scale", "must be above 0 and at most 16", scale, "2 suits a screen");
    }
    int width = (int) Math.ceil(chart.width() * scale);
    int height = (int) Math.ceil(chart.height() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    try {
      paint(parsed(chart), image);
    } catch (LinkageError | InternalError | NullPointerException e) {
      throw new IllegalStateException(
          "this JVM cannot draw text (no fonts found); install a font and fontconfig, or use SVG",
          e);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static SVGDocument parsed(Chart chart) {
    byte[] svg = chart.plain().getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("the drawing is not SVG: " + chart.id());
    }
    return document;
  }

  private static void paint(SVGDocument document, BufferedImage image) {
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      document.render(null, canvas, new ViewBox(0, 0, image.getWidth(), image.getHeight()));
    } finally {
      canvas.dispose();
    }
  }
}
