package dev.candor.whitebox.relevance;

import java.util.Locale;

/** What is made of a batch norm behind a convolution or a dense layer. */
public enum BatchNorms {
  /**
   * It goes into the weights of the layer before it, which is the same network: rules that go by
   * the sign of a weight are then right, and relevance is not lost on the way through.
   */
  FOLDED,
  /** A layer of its own. */
  APART;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
