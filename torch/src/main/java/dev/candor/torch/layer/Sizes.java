package dev.candor.torch.layer;

import dev.candor.core.InputException;

/** Checks at the door of a layer. */
final class Sizes {
  private Sizes() {}

  static void positive(String name, int size) {
    if (size < 1) {
      throw InputException.of(name, "must be 1 or more", size, "give a positive size");
    }
  }

  static void heads(int width, int heads) {
    positive("width", width);
    positive("heads", heads);
    if (width % heads != 0) {
      throw InputException.of(
          "heads", "must divide the width " + width, heads, "give a divisor of the width");
    }
  }

  static void share(String name, double share) {
    if (!(share >= 0 && share < 1)) {
      throw InputException.of(name, "must lie in [0, 1)", share, "give a share below 1");
    }
  }
}
