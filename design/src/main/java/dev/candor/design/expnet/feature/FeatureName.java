package dev.candor.design.expnet.feature;

import dev.candor.torch.text.AttentionView;

/**
 * What a feature is of.
 *
 * @param layer from 0
 * @param view what is kept of its attention
 * @param head from 0
 */
public record FeatureName(int layer, AttentionView view, int head) {
  /** As in {@code layer5.head3.row}. */
  @Override
  public String toString() {
    String what = view.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return "layer" + layer + ".head" + head + "." + what;
  }
}
