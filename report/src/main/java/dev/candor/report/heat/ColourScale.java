package dev.candor.report.heat;

import java.util.Locale;

/**
 * Which colour stands for a number? The nearer to 0, the lighter; brightness alone tells how much,
 * so the scales read in any colour blindness and on grey paper. For is orange, against is blue: a
 * pair that all common colour blindnesses tell apart.
 */
public enum ColourScale {
  /** From 0 up: for maps without signs. */
  SEQUENTIAL("fffae1fed778f89632d74628820f32", "fffae1fed778f89632d74628820f32"),
  /** From against (blue) through 0 to for (orange), the same number of steps to either side. */
  DIVERGING("fff4e8fdbe78e66e1ea537055f1900", "ecf4fc96c8f03c8ccd0f5096052355");

  private static final int DIGITS = 6;

  private final String above;
  private final String below;

  ColourScale(String above, String below) {
    this.above = above;
    this.below = below;
  }

  /** The scale that suits a map. */
  public static ColourScale of(HeatMap map) {
    return map.isSigned() ? DIVERGING : SEQUENTIAL;
  }

  /**
   * The colour as 0xRRGGBB.
   *
   * @param share of the bound, from -1 to 1; what lies beyond gets the last colour
   */
  public int rgb(double share) {
    String ramp = share < 0 ? below : above;
    int steps = ramp.length() / DIGITS - 1;
    double at = Math.min(1, Math.abs(share)) * steps;
    int step = Math.min(steps - 1, (int) at);
    int low = Integer.parseInt(ramp, step * DIGITS, (step + 1) * DIGITS, 16);
    int high = Integer.parseInt(ramp, (step + 1) * DIGITS, (step + 2) * DIGITS, 16);
    return mixed(low, high, at - step);
  }

  /** Two colours mixed channel by channel; a share of 0 is the first. */
  static int mixed(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = (one >> shift) & 0xff;
      int to = (other >> shift) & 0xff;
      mixed |= (int) Math.round(from + share * (to - from)) << shift;
    }
    return mixed;
  }

  /** The whole scale from left to right, as a CSS gradient. */
  public String gradient() {
    StringBuilder css = new StringBuilder("linear-gradient(to right");
    int steps = above.length() / DIGITS - 1;
    for (int i = this == DIVERGING ? -steps : 0; i <= steps; i++) {
      css.append(String.format(Locale.ROOT, ",#%06x", rgb((double) i / steps)));
    }
    return css.append(")").toString();
  }
}
