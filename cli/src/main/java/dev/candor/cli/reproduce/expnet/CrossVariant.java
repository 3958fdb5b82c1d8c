package dev.candor.cli.reproduce.expnet;

import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.feature.AttentionFeatures;
import dev.candor.design.expnet.feature.Within;

/** What a small network sees that is judged on tasks it never saw. */
enum CrossVariant {
  /** All layers, corrected for length alone: the obvious one. */
  A("a", "A: all layers"),
  /** The last layer, standardised within the sentence. */
  B("b", "B: last layer, within the sentence"),
  /** The same with gradient times attention. */
  C("c", "C: B and gradient x attention");

  private final String label;
  private final String title;

  CrossVariant(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** The one that the verdict is about; named before anything of a target is seen. */
  static CrossVariant chosen() {
    return B;
  }

  /** As cells are called. */
  String label() {
    return label;
  }

  /** As the page calls it. */
  String title() {
    return title;
  }

  /** Its settings. */
  ExpNetSettings settings(long seed) {
    ExpNetSettings settings =
        switch (this) {
          case A ->
              ExpNetSettings.crossTask()
                  .withFeatures(AttentionFeatures.all().withWithin(Within.NOTHING));
          case B -> ExpNetSettings.crossTask();
          case C -> ExpNetSettings.withGradients();
        };
    return settings.withSeed(seed);
  }
}
