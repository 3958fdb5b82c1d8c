package dev.candor.cli.reproduce.importance.places;

import java.util.Locale;

/** What is compared on the baseline: methods that explain it afterwards, rivals, and floors. */
enum PosthocMethod {
  IA("IA's own map", "looks itself, of another network"),
  IA_FOLLOWING("IA's own map, pulled to what stands out", "looks itself, of another network"),
  B_COS("B-cos network's own map", "explains itself, of another network"),
  GRADCAM("GradCAM", "last block, bilinear"),
  GRADCAM_PLUS_PLUS("GradCAM++", "last block, bilinear"),
  SALIENCY("vanilla gradients", "size, largest over channels"),
  GUIDED_BACKPROP("guided backprop", "size, largest over channels"),
  INTEGRATED_GRADIENTS("integrated gradients", "50 steps from the mean colour"),
  OCCLUSION("occlusion", "window of two patches, stride of one"),
  RISE("RISE", "masks of 7 x 7 cells"),
  PARTITION_SHAP("SHAP (partition)", "patches in a tree of pairs"),
  GAUSSIAN("floor: centred Gaussian", ""),
  RANDOM("floor: random", ""),
  MARGIN("floor: distance from the margin's colours", ""),
  ROUGHNESS("floor: deviation within each patch", ""),
  GROUND("floor: what stands out from the edge", "");

  private final String title;
  private final String how;

  PosthocMethod(String title, String how) {
    this.title = title;
    this.how = how;
  }

  String title() {
    return title;
  }

  String how() {
    return how;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it looks at no network. */
  boolean isFloor() {
    return switch (this) {
      case GAUSSIAN, RANDOM, MARGIN, ROUGHNESS, GROUND -> true;
      default -> false;
    };
  }

  /** Whether it is the map of a network that brings one along. */
  boolean looks() {
    return this == IA || this == IA_FOLLOWING || this == B_COS;
  }

  /** Whether it explains the baseline afterwards. */
  boolean isPosthoc() {
    return !isFloor() && !looks();
  }
}
