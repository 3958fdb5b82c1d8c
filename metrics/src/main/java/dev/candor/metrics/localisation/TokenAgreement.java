package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import java.util.BitSet;
import java.util.List;

/**
 * Do the scores of words agree with the words that people marked? F1, AUROC and AUPRC, over all
 * words of all examples together (pooled) and as the mean over examples, with the floors.
 *
 * <p>The mean over examples leaves out those in which a measure is not defined: none or, for AUROC,
 * all of the words marked. AUROC and AUPRC need no threshold and are what to compare methods by;
 * pooled, they also ask that scores of different examples have one scale. Intervals: {@link
 * dev.candor.metrics.statistics.Bootstrap} over examples, which are drawn whole.
 *
 * @param pooledF1 of all words together
 * @param meanF1 over examples
 * @param pooledAuroc of all words together
 * @param meanAuroc over examples
 * @param pooledAuprc of all words together
 * @param meanAuprc over examples
 * @param floors of all words together
 * @param meanMarkEverythingF1 over examples
 * @param examples how many
 * @param withoutRationale how many of them have no word marked
 */
public record TokenAgreement(
    F1 pooledF1,
    double meanF1,
    double pooledAuroc,
    double meanAuroc,
    double pooledAuprc,
    double meanAuprc,
    MarkingFloors floors,
    double meanMarkEverythingF1,
    int examples,
    int withoutRationale) {

  /**
   * Of examples, each with one score per word and the positions of the words that people marked.
   *
   * @throws InputException if there are no words, the lists differ in length, a score is NaN or a
   *     position outside; it names the example
   */
  public static TokenAgreement of(List<double[]> scores, List<BitSet> rationales, Marking marking) {
    if (scores.size() != rationales.size()) {
      throw InputException.of(
          "rationales", "must be one per example, " + scores.size(), rationales.size(), "check");
    }
    int words = scores.stream().mapToInt(s -> s.length).sum();
    if (words == 0) {
      throw InputException.of("scores", "must hold one word or more", 0, "leave empty ones out");
    }
    double[] all = new double[words];
    BitSet marked = new BitSet(words);
    F1 pooled = new F1(0, 0, 0);
    Mean f1 = new Mean();
    Mean auroc = new Mean();
    Mean auprc = new Mean();
    Mean everything = new Mean();
    int without = 0;
    int from = 0;
    for (int example = 0; example < scores.size(); example++) {
      double[] of = scores.get(example);
      BitSet rationale = rationales.get(example);
      checked(example, of, rationale);
      System.arraycopy(of, 0, all, from, of.length);
      int start = from;
      rationale.stream().forEach(word -> marked.set(start + word));
      from += of.length;
      F1 one = marking.score(of, rationale);
      pooled = pooled.plus(one);
      if (rationale.isEmpty()) {
        without++;
        continue;
      }
      f1.add(one.value());
      auroc.add(Auroc.of(of, rationale));
      auprc.add(Auprc.of(of, rationale));
      everything.add(new MarkingFloors(rationale.cardinality(), of.length).markEverythingF1());
    }
    return new TokenAgreement(
        pooled,
        f1.value(),
        Auroc.of(all, marked),
        auroc.value(),
        Auprc.of(all, marked),
        auprc.value(),
        new MarkingFloors(marked.cardinality(), words),
        everything.value(),
        scores.size(),
        without);
  }

  private static void checked(int example, double[] scores, BitSet rationale) {
    try {
      Door.inside(scores, rationale);
    } catch (InputException wrong) {
      throw new InputException("example " + example + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Not thread-safe: the mean of the values that are defined. */
  private static final class Mean {
    private double sum;
    private int count;

    void add(double value) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }

    double value() {
      return sum / count;
    }
  }
}
