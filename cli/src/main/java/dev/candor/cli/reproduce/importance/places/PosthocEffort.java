package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.importance.StudiedImages;

/**
 * How much the comparison spends, so that all of it takes less than twenty minutes of one core.
 *
 * @param steps of integrated gradients
 * @param masks of RISE
 * @param coalitions of partition SHAP
 * @param points of the curves of deletion and insertion, less one
 */
record PosthocEffort(int steps, int masks, int coalitions, int points) {
  static PosthocEffort of(Extent extent) {
    return extent == Extent.FULL
        ? new PosthocEffort(50, 1000, 256, 16)
        : new PosthocEffort(10, 100, 128, 8);
  }

  /** So many test images of a set are explained; classes take turns. */
  static int images(Extent extent, StudiedImages images) {
    if (extent == Extent.QUICK) {
      return 16;
    }
    return images == StudiedImages.PETS ? 150 : 60;
  }
}
