package dev.candor.whitebox.attention;

import java.util.Locale;

/** How the maps of several heads become one. */
public enum HeadFusion {
  /** Their mean, as Abnar and Zuidema have it. */
  MEAN,
  /** The largest, number by number. */
  MAX,
  /** The smallest, number by number. */
  MIN;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From {@code [heads, size]} to {@code [size]}. */
  double[] fuse(double[] maps, int size) {
    double[] fused = java.util.Arrays.copyOf(maps, size);
    for (int i = size; i < maps.length; i++) {
      double value = maps[i];
      int at = i % size;
      fused[at] =
          switch (this) {
            case MEAN -> fused[at] + value;
            case MAX -> Math.max(fused[at], value);
            case MIN -> Math.min(fused[at], value);
          };
    }
    if (this == MEAN) {
      int heads = maps.length / size;
      for (int i = 0; i < size; i++) {
        fused[i] /= heads;
      }
    }
    return fused;
  }
}
