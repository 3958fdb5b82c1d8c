package dev.candor.data.image.ground;

/**
 * A colour of CIE L*a*b*, white D65, where equal distances look about equally large.
 *
 * <p>From sRGB bytes by IEC 61966-2-1 and CIE 15:2004.
 *
 * @param light 0 to 100
 * @param red from green (below 0) to red
 * @param yellow from blue (below 0) to yellow
 */
public record LabColour(double light, double red, double yellow) {
  private static final double[] LINEAR = linear();
  private static final double SMALL = 216 / 24389.;
  private static final double SLOPE = 24389 / 27.;

  /** Of three bytes, 0 to 255. */
  public static LabColour of(int red, int green, int blue) {
    double r = LINEAR[red];
    double g = LINEAR[green];
    double b = LINEAR[blue];
    double x = curve((.4124564 * r + .3575761 * g + .1804375 * b) / .95047);
    double y = curve(.2126729 * r + .7151522 * g + .0721750 * b);
    double z = curve((.0193339 * r + .1191920 * g + .9503041 * b) / 1.08883);
    return new LabColour(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  /** The straight distance: about 2.3 is just seen (CIE 1976). */
  public double distance(LabColour other) {
    double l = light - other.light;
    double a = red - other.red;
    double b = yellow - other.yellow;
    return Math.sqrt(l * l + a * a + b * b);
  }

  private static double curve(double t) {
    return t > SMALL ? StrictMath.cbrt(t) : (SLOPE * t + 16) / 116;
  }

  private static double[] linear() {
    double[] table = new double[256];
    for (int i = 0; i < table.length; i++) {
      double u = i / 255.;
      table[i] = u <= .04045 ? u / 12.92 : StrictMath.pow((u + .055) / 1.055, 2.4);
    }
    return table;
  }
}
