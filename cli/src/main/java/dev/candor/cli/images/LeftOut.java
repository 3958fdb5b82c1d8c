package dev.candor.cli.images;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.design.importance.MaskedShare;

/** Which patches of a map count too little to be shown? */
public sealed interface LeftOut {
  /** Patches with less than this are left out of this map. */
  double threshold(NdArray map);

  /** The share of a map's patches that is left out. */
  default double share(NdArray map) {
    return MaskedShare.of(map, threshold(map));
  }

  /** In words. */
  String label();

  /**
   * Of each map the same share: those that count least; fewer where several tie.
   *
   * @param share 0 to below 1
   */
  record Share(double share) implements LeftOut {
    /** Checks that it is a share. */
    public Share {
      if (!(share >= 0 && share < 1)) {
        throw InputException.of(
            "--share-masked", "must be 0 or more and below 1", share, "0.3 is usual");
      }
    }

    @Override
    public double threshold(NdArray map) {
      return MaskedShare.threshold(map, share);
    }

    @Override
    public String label() {
      return "the " + Math.round(100 * share) + " % of each image's patches that count least";
    }
  }

  /**
   * Those below one number.
   *
   * @param least importance that is kept
   */
  record Below(double least) implements LeftOut {
    /** Checks that it is a number. */
    public Below {
      if (!Double.isFinite(least)) {
        throw InputException.of("--threshold", "must be a finite number", least, "0.5 is usual");
      }
    }

    @Override
    public double threshold(NdArray map) {
      return least;
    }

    @Override
    public String label() {
      return "patches with an importance below " + least;
    }
  }
}
