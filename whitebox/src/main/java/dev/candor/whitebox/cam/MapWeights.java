package dev.candor.whitebox.cam;

import org.bytedeco.pytorch.Tensor;

/** What a layer's maps are multiplied by. */
@FunctionalInterface
interface MapWeights {
  /**
   * From maps and the output's gradient with respect to them, both {@code [n, channels,
   * length...]}, to weights of each map, {@code [n, channels, 1...]}, or of each place.
   */
  Tensor of(Tensor maps, Tensor gradient);
}
