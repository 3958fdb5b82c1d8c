package dev.candor.cli.bench;

import java.util.Arrays;
import java.util.Locale;

/** Work that is not built yet, and what it waits for. */
enum MissingWork {
  GRADIENTS("saliency", "module whitebox is not built yet"),
  PATHS("integrated gradients", "module whitebox is not built yet"),
  TRAINING("training step", "a model of a file has no layers to train before it can be imported");

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
