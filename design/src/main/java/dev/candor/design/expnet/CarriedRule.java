package dev.candor.design.expnet;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which words are called important? Two rules that were found on the training tasks and are carried
 * over to others; nothing of the task they are used on is looked at. Any method's scores can be put
 * through them.
 *
 * @param threshold a word counts from this score on
 * @param rate the share of words that counts, where a threshold does not carry over
 */
public record CarriedRule(double threshold, double rate) {
  private static final int TRIED = 1000;

  /** The scores of all words of a task with their marks. */
  public static final class Scored {
    private final double[] scores;
    private final boolean[] marked;

    /**
     * Copies both and checks that they are as many.
     *
     * @param scores of the words of all its texts
     * @param marked which of them are marked
     */
    public Scored(double[] scores, boolean[] marked) {
      if (scores.length != marked.length) {
        throw InputException.of(
            "marks", "must be one per score, " + scores.length, marked.length, "check");
      }
      this.scores = scores.clone();
      this.marked = marked.clone();
    }

    /** How many words there are. */
    public int words() {
      return scores.length;
    }

    /** AUROC: empty where all words are marked, or none. */
    public OptionalDouble auroc() {
      return WordRanking.auroc(scores, marked);
    }

    private double[] sorted() {
      return Arrays.stream(scores).sorted().toArray();
    }

    private double[] sortedMarked() {
      return IntStream.range(0, scores.length)
          .filter(i -> marked[i])
          .mapToDouble(i -> scores[i])
          .sorted()
          .toArray();
    }
  }

  /** Checks the ranges. */
  public CarriedRule {
    if (Double.isNaN(threshold)) {
      throw InputException.of("threshold", "must be a number", threshold, "tune it");
    }
    if (!(rate >= 0 && rate <= 1)) {
      throw InputException.of("rate", "must lie in [0, 1]", rate, "tune it");
    }
  }

  /**
   * The threshold with the highest F1, pooled over the words of a task and averaged over the tasks,
   * the highest of equals; and the share of marked words, averaged over the tasks. Of more than
   * 1000 scores, 1000 quantiles are tried.
   */
  public static CarriedRule tuned(List<Scored> tasks) {
    List<double[]> all = new ArrayList<>();
    List<double[]> marked = new ArrayList<>();
    double rate = 0;
    for (Scored task : tasks) {
      double[] scores = task.sorted();
      double[] own = task.sortedMarked();
      all.add(scores);
      marked.add(own);
      rate += (double) own.length / scores.length / tasks.size();
    }
    double[] pooled = all.stream().flatMapToDouble(Arrays::stream).sorted().distinct().toArray();
    if (pooled.length == 0 || !Double.isFinite(rate)) {
      throw InputException.of("tasks", "must have words", 0, "give texts with words");
    }
    double best = pooled[pooled.length - 1];
    double highest = -1;
    int tried = Math.min(TRIED, pooled.length);
    for (int i = tried - 1; i >= 0; i--) {
      double threshold = pooled[(int) ((long) i * pooled.length / tried)];
      double f1 = 0;
      for (int t = 0; t < all.size(); t++) {
        double said = from(all.get(t), threshold);
        double right = from(marked.get(t), threshold);
        double both = said + marked.get(t).length;
        f1 += both == 0 ? 0 : 2 * right / both;
      }
      if (f1 > highest) {
        highest = f1;
        best = threshold;
      }
    }
    return new CarriedRule(best, rate);
  }

  /** How many of these sorted numbers are as large or larger. */
  private static int from(double[] sorted, double threshold) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }

  /** The words whose score reaches the threshold. */
  public BitSet reaching(double[] scores) {
    BitSet found = new BitSet(scores.length);
    for (int i = 0; i < scores.length; i++) {
      found.set(i, scores[i] >= threshold);
    }
    return found;
  }

  /**
   * The carried share of the words of a text, rounded, one at least: those with the highest scores,
   * the first of equals.
   */
  public BitSet top(double[] scores) {
    BitSet found = new BitSet(scores.length);
    int count = Math.min(scores.length, Math.max(1, (int) Math.round(rate * scores.length)));
    IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
        .limit(count)
        .forEach(found::set);
    return found;
  }
}
