package dev.candor.report.heat;

/** How a picture looks under a map. */
public enum Ground {
  /** Grey and lightened: the map's colours are the only ones. */
  GREY {
    @Override
    int colour(int rgb) {
      int grey =
          (int)
              Math.round(
                  .299 * (rgb >> 16 & 0xff) + .587 * (rgb >> 8 & 0xff) + .114 * (rgb & 0xff));
      int light = LIGHTEST_BLACK + grey * (255 - LIGHTEST_BLACK) / 255;
      return light << 16 | light << 8 | light;
    }
  },
  /** As it is. */
  COLOUR {
    @Override
    int colour(int rgb) {
      return rgb;
    }
  };

  private static final int LIGHTEST_BLACK = 72;

  abstract int colour(int rgb);
}
