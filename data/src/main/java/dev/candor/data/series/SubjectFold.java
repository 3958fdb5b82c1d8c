package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which subjects train, which one chooses the epoch, and which test: none in two of them.
 *
 * @param training to learn from, and to fit scalers on
 * @param validation the inner subject by whose error the epoch is chosen
 * @param test never seen before the end
 */
public record SubjectFold(List<String> training, String validation, List<String> test) {
  private static final int FEWEST = 3;

  /** Copies the lists and checks that they part. */
  public SubjectFold {
    training = List.copyOf(training);
    test = List.copyOf(test);
    Set<String> all = new HashSet<>(training);
    all.addAll(test);
    all.add(validation);
    if (training.isEmpty() || test.isEmpty() || all.size() < training.size() + test.size() + 1) {
      throw InputException.of(
          "fold", "must have other subjects on each side", training + " and " + test, "part them");
    }
  }

  /**
   * So many folds: each subject tests in one of them. Sizes differ by one at most.
   *
   * @param subjects in any order; it does not count
   * @param seed of the order in which they are dealt out
   */
  public static List<SubjectFold> of(List<String> subjects, int folds, long seed) {
    List<String> sorted = subjects.stream().distinct().sorted().toList();
    if (sorted.size() < FEWEST) {
      throw InputException.of(
          "subjects",
          "must be " + FEWEST + " or more, to train, to choose and to test",
          sorted.size(),
          "record more, or split one recording in time");
    }
    if (folds < 2 || folds > sorted.size() || sorted.size() - largest(sorted.size(), folds) < 2) {
      throw InputException.of(
          "folds",
          "must be 2 to the number of subjects, " + sorted.size() + ", with two left to train",
          folds,
          "give such a number");
    }
    int[] order = Draws.of(seed).permutation(sorted.size());
    List<SubjectFold> all = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<String> test = new ArrayList<>();
      List<String> rest = new ArrayList<>();
      for (int i = 0; i < order.length; i++) {
        (i % folds == fold ? test : rest).add(sorted.get(order[i]));
      }
      String validation = rest.remove(fold % rest.size());
      all.add(new SubjectFold(sorted(rest), validation, sorted(test)));
    }
    return all;
  }

  private static int largest(int subjects, int folds) {
    return (subjects + folds - 1) / folds;
  }

  private static List<String> sorted(List<String> names) {
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted);
    return List.of(sorted);
  }
}
