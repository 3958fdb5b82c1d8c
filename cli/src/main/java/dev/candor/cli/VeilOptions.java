package dev.candor.cli;

import dev.candor.cli.images.LeftOut;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which patches count too little to be shown. */
final class VeilOptions {
  private static final double USUAL_SHARE = .3;

  @Option(
      names = "--share-masked",
      paramLabel = "X",
      description = "Maps: veil this share of each image's patches (default: .3; PA: its own).")
  private Optional<Double> share = Optional.empty();

  @Option(
      names = "--threshold",
      paramLabel = "X",
      description = "Maps: veil patches with an importance below X instead.")
  private Optional<Double> threshold = Optional.empty();

  /** What was asked for, or what the network itself masks, or the usual share. */
  LeftOut leftOut(OpenedModel model) {
    if (share.isPresent() && threshold.isPresent()) {
      throw InputException.of(
          "--threshold", "must not stand beside --share-masked", threshold.get(), "give one");
    }
    if (threshold.isPresent()) {
      return new LeftOut.Below(threshold.get());
    }
    double own = model.importance().map(network -> network.threshold()).orElse(0.0);
    return share.isEmpty() && own > 0
        ? new LeftOut.Below(own)
        : new LeftOut.Share(share.orElse(USUAL_SHARE));
  }

  /** Checks that what was said of maps was said of maps. */
  void refuseUnlessMaps() {
    if (share.isPresent() || threshold.isPresent()) {
      throw InputException.of(
          share.isPresent() ? "--share-masked" : "--threshold",
          "must be for images, and a network of ours",
          "other data",
          "leave it out");
    }
  }
}
