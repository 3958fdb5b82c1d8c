package dev.candor.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/** Work that is not measured here, and why. */
enum MissingWork {
  TRAINING(
      "training step",
      "candor reproduce importance, actif and expnet --only cost time steps, beside the same"
          + " network as a TorchScript text");

  private final String begins;
  private final String reason;

  MissingWork(String begins, String reason) {
    this.begins = begins;
    this.reason = reason;
  }

  static String reason(PeerRow row) {
    String work = row.work().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(missing -> work.startsWith(missing.begins))
        .map(missing -> missing.reason)
        .findFirst()
        .orElse("Candor knows no such work");
  }
}
