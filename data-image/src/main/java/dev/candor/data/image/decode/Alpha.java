package dev.candor.data.image.decode;

/** What becomes of pixels that let something shine through. */
public enum Alpha {
  /**
   * The colour that is stored, as if the pixel hid everything: {@code convert("RGB")} of Pillow.
   */
  IGNORED {
    @Override
    int over(int colour, int alpha) {
      return colour;
    }
  },
  /** Laid over white. */
  OVER_WHITE {
    @Override
    int over(int colour, int alpha) {
      return mixed(colour, alpha, FULL);
    }
  },
  /** Laid over black. */
  OVER_BLACK {
    @Override
    int over(int colour, int alpha) {
      return mixed(colour, alpha, 0);
    }
  };

  private static final int FULL = 255;

  abstract int over(int colour, int alpha);

  private static int mixed(int colour, int alpha, int ground) {
    return (colour * alpha + ground * (FULL - alpha) + FULL / 2) / FULL;
  }
}
