package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A text to learn from: the candidates that are pieces of words. */
final class Lesson {
  private final NdArray rows;
  private final float[] targets;
  private final double[] shares;
  private final double[] weights;

  private Lesson(NdArray rows, float[] targets, double[] shares, double[] weights) {
    this.rows = rows;
    this.targets = targets;
    this.shares = shares;
    this.weights = weights;
  }

  /** The lessons of all tasks; every task counts the same. */
  static List<Lesson> of(List<SeenTask> tasks, double positiveCap) {
    List<List<TaughtText>> usable = new ArrayList<>();
    for (SeenTask task : tasks) {
      List<TaughtText> own =
          task.texts().stream().filter(text -> pieces(text.seen()).length > 0).toList();
      if (own.isEmpty()) {
        throw InputException.of(
            "texts of " + task.name(), "must have words", 0, "give texts with words");
      }
      usable.add(own);
    }
    int texts = usable.stream().mapToInt(List::size).sum();
    List<Lesson> lessons = new ArrayList<>();
    for (List<TaughtText> own : usable) {
      double each = (double) texts / usable.size() / own.size();
      double positive = positiveWeight(own, positiveCap);
      own.forEach(text -> lessons.add(of(text, each, positive)));
    }
    return lessons;
  }

  private static int[] pieces(SeenText seen) {
    return IntStream.range(0, seen.candidates()).filter(seen::isWord).toArray();
  }

  /** How much rarer marked pieces are than others, at least 1, at most the cap. */
  private static double positiveWeight(List<TaughtText> texts, double cap) {
    double marked = 0;
    double others = 0;
    for (TaughtText text : texts) {
      for (int piece : pieces(text.seen())) {
        double mark = text.seen().mark(piece, text.marks());
        marked += mark;
        others += 1 - mark;
      }
    }
    if (marked == 0) {
      throw InputException.of("marks", "must be above 0 somewhere", "none", "check the marks");
    }
    return Math.min(cap, others / marked);
  }

  private static Lesson of(TaughtText text, double each, double positive) {
    int[] pieces = pieces(text.seen());
    float[] targets = new float[pieces.length];
    double[] shares = new double[pieces.length];
    double[] weights = new double[pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      double mark = text.seen().mark(pieces[i], text.marks());
      // a mark that counts more, as one row: w (t log p + (1 - t) log(1 - p))
      double counts = positive * mark + 1 - mark;
      targets[i] = (float) (positive * mark / counts);
      shares[i] = each / pieces.length;
      weights[i] = shares[i] * counts;
    }
    return new Lesson(rows(text.seen().features(), pieces), targets, shares, weights);
  }

  private static NdArray rows(NdArray features, int... chosen) {
    if (chosen.length == features.length(0)) {
      return features;
    }
    int width = features.length(1);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < chosen.length; i++) {
            for (int f = 0; f < width; f++) {
              to[i * width + f] = (float) features.get(chosen[i] * width + f);
            }
          }
        },
        chosen.length,
        width);
  }

  Lesson withRows(NdArray other) {
    return new Lesson(other, targets, shares, weights);
  }

  /** How many candidates there are. */
  int size() {
    return targets.length;
  }

  /** The features of the candidates, {@code [n, width]}. */
  NdArray rows() {
    return rows;
  }

  /** What each counts before marked ones count more: 1 / n, times its task's weight. */
  double[] shares() {
    return shares.clone();
  }

  /** Writes what each should get. */
  void targets(float[] to, int at) {
    System.arraycopy(targets, 0, to, at, targets.length);
  }

  /** Writes what each counts. */
  void weights(double[] to, int at) {
    System.arraycopy(weights, 0, to, at, weights.length);
  }
}
