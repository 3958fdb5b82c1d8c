package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.text.WordMethod;
import dev.candor.core.InputException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How much is measured? Fixed before any of it is seen.
 *
 * @param extent whether this is the whole study
 * @param firstSeed the first of the seeds; each is that of a classifier and of what explains it
 * @param seeds how many
 * @param training texts that a classifier is trained on, at most; phrases not counted
 * @param phrases of SST trees that are added to the sentences of SST-2
 * @param epochs of a classifier; planted sentences and CoLA get one more
 * @param explained marked texts of a set that methods are judged on, at most
 * @param learned marked texts of a set that an explainer learns from, at most
 * @param samples of LIME and KernelSHAP
 * @param faithful texts whose words are taken away
 * @param taught texts that occlusion explains, for an explainer to learn from; a third of them
 *     where the teacher asks many times as often
 * @param resamples of the bootstrap over examples
 * @param turns of each measurement of time
 */
public record ExpnetProtocol(
    Extent extent,
    long firstSeed,
    int seeds,
    int training,
    int phrases,
    int epochs,
    int explained,
    int learned,
    int samples,
    int faithful,
    int taught,
    int resamples,
    int turns) {
  /** Checks the numbers. */
  public ExpnetProtocol {
    List<Integer> all =
        List.of(
            seeds, training, epochs, explained, learned, samples, faithful, taught, resamples,
            turns);
    if (firstSeed < 0 || phrases < 0 || all.stream().anyMatch(n -> n < 1)) {
      throw InputException.of("protocol", "must hold positive numbers", all, "give such");
    }
  }

  /** The whole study. */
  public static ExpnetProtocol full() {
    return new ExpnetProtocol(
        Extent.FULL, 0, 3, 20_000, 32_000, 2, 400, 2_000, 100, 200, 3_000, 1_000, 9);
  }

  /** Little of everything: what one core measures in about seven minutes. */
  public static ExpnetProtocol quick() {
    return new ExpnetProtocol(Extent.QUICK, 0, 1, 600, 150, 1, 16, 60, 30, 8, 48, 200, 2);
  }

  /** With seeds from another one on. */
  public ExpnetProtocol withFirstSeed(long value) {
    return new ExpnetProtocol(
        extent, value, seeds, training, phrases, epochs, explained, learned, samples, faithful,
        taught, resamples, turns);
  }

  /** The seeds. */
  List<Long> allSeeds() {
    return LongStream.range(firstSeed, firstSeed + seeds).boxed().toList();
  }

  /** How many texts a teacher explains. */
  int taughtBy(WordMethod teacher) {
    return teacher == WordMethod.OCCLUSION ? taught : Math.max(1, taught / 3);
  }

  /** The seeds of what is distilled from a teacher: one where it asks many times as often. */
  List<Long> seedsTaughtBy(WordMethod teacher) {
    return teacher == WordMethod.OCCLUSION ? allSeeds() : List.of(firstSeed);
  }

  /** What every cell about these classifiers depends on. */
  SortedMap<String, String> named(StudiedClassifier... classifiers) {
    SortedMap<String, String> named = new TreeMap<>();
    named.put("training", Integer.toString(training));
    named.put("epochs", Integer.toString(epochs));
    for (StudiedClassifier classifier : classifiers) {
      if (classifier == StudiedClassifier.SST2) {
        named.put("phrases", Integer.toString(phrases));
      }
    }
    return named;
  }
}
