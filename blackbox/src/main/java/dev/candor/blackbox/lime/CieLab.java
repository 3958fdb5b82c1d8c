package dev.candor.blackbox.lime;

/** sRGB (IEC 61966-2-1) to CIELAB under D65 (CIE 15:2004). */
final class CieLab {
  // the white of D65, two degrees
  private static final double WHITE_X = 0.95047;
  private static final double WHITE_Z = 1.08883;

  private CieLab() {}

  /** Planes of red, green and blue between 0 and 1 become planes of L, a and b. */
  static double[] of(double[] planes) {
    int pixels = planes.length / 3;
    double[] lab = new double[planes.length];
    for (int i = 0; i < pixels; i++) {
      double r = linear(planes[i]);
      double g = linear(planes[pixels + i]);
      double b = linear(planes[2 * pixels + i]);
      double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
      double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
      double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
      lab[i] = 116 * y - 16;
      lab[pixels + i] = 500 * (x - y);
      lab[2 * pixels + i] = 200 * (y - z);
    }
    return lab;
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double root(double t) {
    double edge = 6.0 / 29;
    return t > edge * edge * edge ? Math.cbrt(t) : t / (3 * edge * edge) + 4.0 / 29;
  }
}
