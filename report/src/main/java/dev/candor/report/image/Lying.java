package dev.candor.report.image;

import dev.candor.core.InputException;
import java.util.Optional;

/**
 * How well does a map lie on the objects?
 *
 * @param iou macro IoU on patches, binary at one half, mean over the images
 * @param auroc of the map against patches that are half object or more, mean over the images that
 *     have both kinds
 * @param difference the segmentation difference d, where it was computed; lower is better
 */
public record Lying(Estimate iou, Estimate auroc, Optional<Estimate> difference) {
  /** Checks that they are shares. */
  public Lying {
    if (!isShare(iou) || !isShare(auroc)) {
      throw InputException.of(
          "IoU and AUROC", "must be 0 to 1", iou.value() + ", " + auroc.value(), "check them");
    }
  }

  /** Without d. */
  public static Lying of(Estimate iou, Estimate auroc) {
    return new Lying(iou, auroc, Optional.empty());
  }

  private static boolean isShare(Estimate estimate) {
    return estimate.value() >= 0 && estimate.value() <= 1;
  }
}
