package dev.candor.torch.text;

import dev.candor.core.InputException;

/**
 * A layer and what is kept of its attention: one number per head for each token.
 *
 * @param layer its number, from 0
 * @param view what is kept
 */
public record AttentionChannel(int layer, AttentionView view) {
  /** Checks the number. */
  public AttentionChannel {
    if (layer < 0) {
      throw InputException.of("layer", "must be 0 or more", layer, "count from 0");
    }
  }

  void checkFits(EncoderShape shape) {
    if (layer >= shape.layers()) {
      throw InputException.of(
          "layer", "must be one of " + shape.layers() + ", from 0 on", layer, "name one of them");
    }
  }
}
