package dev.candor.cli.reproduce.expnet;

/** What a score that speaks against a class counts. */
enum Amount {
  /** As it is: there is none. */
  AS_IS(""),
  /** As much as one that speaks for it. */
  SIZE(", size"),
  /** Nothing. */
  POSITIVE(", positive");

  private final String suffix;

  Amount(String suffix) {
    this.suffix = suffix;
  }

  /** What follows a method's name. */
  String suffix() {
    return suffix;
  }

  /** The scores of a text as amounts. */
  double[] of(double[] scores) {
    double[] amounts = scores.clone();
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] =
          switch (this) {
            case AS_IS -> amounts[i];
            case SIZE -> Math.abs(amounts[i]);
            case POSITIVE -> Math.max(0, amounts[i]);
          };
    }
    return amounts;
  }
}
