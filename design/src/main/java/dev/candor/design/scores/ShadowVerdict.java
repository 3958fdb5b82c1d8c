package dev.candor.design.scores;

import dev.candor.core.Confirmation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the shadow run decided. */
final class ShadowVerdict {
  private final Confirmation[] verdicts;
  private final OptionalDouble chance;
  private final List<String> notes;
  private final double seconds;

  private ShadowVerdict(
      Confirmation[] verdicts, OptionalDouble chance, List<String> notes, double seconds) {
    this.verdicts = verdicts;
    this.chance = chance;
    this.notes = notes;
    this.seconds = seconds;
  }

  static ShadowVerdict notTested(int columns) {
    Confirmation[] verdicts = new Confirmation[columns];
    Arrays.fill(verdicts, Confirmation.NOT_TESTED);
    return new ShadowVerdict(verdicts, OptionalDouble.empty(), List.of(), 0);
  }

  /** From the weights {@code [seed][columns then shadows]}. */
  static ShadowVerdict of(double[][] weights, int columns, double seconds) {
    double[][] own = new double[weights.length][];
    double[][] shadows = new double[weights.length][];
    for (int m = 0; m < weights.length; m++) {
      own[m] = Arrays.copyOf(weights[m], columns);
      shadows[m] = Arrays.copyOfRange(weights[m], columns, weights[m].length);
    }
    int count = shadows[0].length;
    double chance = ShadowTest.chanceOfNoise(weights.length, count);
    String note =
        String.format(
            Locale.ROOT,
            "confirmed: weight above each of %d shuffled columns in at least %d of %d seeds; a"
                + " column of noise passes by chance in about %.2g %% of tables",
            count,
            ShadowTest.needed(weights.length),
            weights.length,
            100 * chance);
    return new ShadowVerdict(
        ShadowTest.confirm(own, shadows), OptionalDouble.of(chance), List.of(note), seconds);
  }

  Confirmation[] verdicts() {
    return verdicts;
  }

  OptionalDouble chanceOfNoise() {
    return chance;
  }

  List<String> notes() {
    return notes;
  }

  double seconds() {
    return seconds;
  }
}
