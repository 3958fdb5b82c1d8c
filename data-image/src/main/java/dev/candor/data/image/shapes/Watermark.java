package dev.candor.data.image.shapes;

import dev.candor.core.InputException;

/**
 * What a watermark looks like.
 *
 * @param style how one kind is told from another
 * @param times how large it is, in multiples of 8 pixels (of an eighth of the shorter side from 64
 *     pixels on)
 */
public record Watermark(Style style, double times) {
  private static final int CELLS = 4;

  /** How is one kind told from another? */
  public enum Style {
    /** By the order of its black and white cells, 4 x 4. */
    PATTERN,
    /**
     * By its colour, which is learned before any pattern or shape is: one of the last hues. Figures
     * have others.
     */
    COLOUR
  }

  /** Checks the size. */
  public Watermark {
    if (!(times >= .5 && times <= 3)) {
      throw InputException.of("watermark's size", "must lie in [.5, 3]", times, "1 is usual");
    }
  }

  /** A pattern, 8 pixels wide. */
  public static Watermark withDefaults() {
    return new Watermark(Style.PATTERN, 1);
  }

  /** In another style. */
  public Watermark withStyle(Style other) {
    return new Watermark(other, times);
  }

  /** So many times as large as usual. */
  public Watermark withTimes(double other) {
    return new Watermark(style, other);
  }

  /** Pixels of one of its cells. */
  int cell(int shorter) {
    return (int) Math.max(1, Math.round(times * Math.max(2, shorter / 32)));
  }

  /** Its side in pixels. */
  int side(int shorter) {
    return CELLS * cell(shorter);
  }
}
