package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Extent;
import dev.candor.core.InputException;
import java.util.List;
import java.util.OptionalInt;

/**
 * How much is measured? Everything that the numbers depend on is fixed here, before any of them is
 * seen: seed m draws data m, split m and first weights m.
 *
 * @param extent whether this is the whole study
 * @param firstSeed the first seed of every block
 * @param seeds seeds of the tables
 * @param furtherSeeds seeds, after those, of the second count of orders and precisions
 * @param readAt the epochs after which the paper's setting is read; the last is its length
 * @param noiseSets data sets over which false confirmations are counted
 * @param noiseSeeds seeds of a run with shadow columns
 * @param hardSeeds seeds of the hard sets
 * @param together networks whose weights are averaged in the hard sets
 * @param costRuns trainings that are timed
 * @param epochs of the recommended setting, where not its own
 */
public record Protocol(
    Extent extent,
    long firstSeed,
    int seeds,
    int furtherSeeds,
    List<Integer> readAt,
    int noiseSets,
    int noiseSeeds,
    int hardSeeds,
    int together,
    int costRuns,
    OptionalInt epochs) {
  private static final long FIRST_SEED = 20_000;

  /** Checks the counts. */
  public Protocol {
    readAt = List.copyOf(readAt);
    if (readAt.isEmpty() || readAt.get(0) < 1) {
      throw InputException.of("readAt", "must hold an epoch", readAt, "give epochs from 1");
    }
    for (int i = 1; i < readAt.size(); i++) {
      if (readAt.get(i) % readAt.get(0) != 0 || readAt.get(i) <= readAt.get(i - 1)) {
        throw InputException.of(
            "readAt", "must rise in multiples of the first", readAt, "give 1000, 5000");
      }
    }
    range("seeds", seeds, 1);
    range("further seeds", furtherSeeds, 0);
    range("noise sets", noiseSets, 0);
    range("noise seeds", noiseSeeds, 1);
    range("hard seeds", hardSeeds, 0);
    range("together", together, 1);
    range("cost runs", costRuns, 0);
    if (firstSeed < 0) {
      throw InputException.of("seed", "must be 0 or more", firstSeed, "give a number from 0");
    }
  }

  /** The whole study: 20 seeds, 5,000 epochs, 100 data sets. */
  public static Protocol full() {
    return new Protocol(
        Extent.FULL,
        FIRST_SEED,
        20,
        100,
        List.of(1000, 5000),
        100,
        20,
        20,
        3,
        9,
        OptionalInt.empty());
  }

  /** Little of everything, within ten minutes. */
  public static Protocol quick() {
    return new Protocol(
        Extent.QUICK, FIRST_SEED, 3, 4, List.of(200, 1000), 8, 20, 3, 3, 3, OptionalInt.empty());
  }

  /** With another number of further seeds. */
  public Protocol withFurtherSeeds(int value) {
    return new Protocol(
        extent,
        firstSeed,
        seeds,
        value,
        readAt,
        noiseSets,
        noiseSeeds,
        hardSeeds,
        together,
        costRuns,
        epochs);
  }

  /** With seeds from another one on. */
  public Protocol withFirstSeed(long value) {
    return new Protocol(
        extent,
        value,
        seeds,
        furtherSeeds,
        readAt,
        noiseSets,
        noiseSeeds,
        hardSeeds,
        together,
        costRuns,
        epochs);
  }

  /** How long the paper's setting is trained. */
  public int paperEpochs() {
    return readAt.get(readAt.size() - 1);
  }

  private static void range(String name, int value, int least) {
    if (value < least || value > 10_000) {
      throw InputException.of(
          name, "must be " + least + " to 10000", value, "give a number in that range");
    }
  }
}
