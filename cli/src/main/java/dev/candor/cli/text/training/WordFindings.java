package dev.candor.cli.text.training;

import dev.candor.data.text.set.MarkedText;
import dev.candor.metrics.localisation.Auroc;
import dev.candor.metrics.localisation.Marking;
import dev.candor.metrics.localisation.MarkingFloors;
import dev.candor.metrics.localisation.TokenAgreement;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import dev.candor.report.image.Estimate;
import dev.candor.report.text.WordAgreement;
import dev.candor.report.text.WordStanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well do importances agree with the marks of test texts, each method by the same rule? Areas
 * are means over texts, which ask for no scale that texts share; F1 is over all words together.
 */
final class WordFindings {
  /** What the explainer is called among other methods. */
  static final String OWN = "expnet";

  private static final int RESAMPLES = 2000;
  private static final int FEWEST = 2;

  private WordFindings() {}

  /** Over the test texts with marks; empty where there are fewer than two. */
  static Optional<WordAgreement> of(List<MarkedText> test, ExplainedWords words) {
    List<double[]> own = new ArrayList<>();
    List<BitSet> marks = new ArrayList<>();
    for (int i = 0; i < test.size(); i++) {
      BitSet marked = test.get(i).marked();
      if (!marked.isEmpty()) {
        own.add(words.test().get(i));
        marks.add(marked);
      }
    }
    long all = own.stream().mapToLong(scores -> scores.length).sum();
    long rankable =
        IntStream.range(0, marks.size())
            .filter(text -> marks.get(text).cardinality() < own.get(text).length)
            .count();
    if (rankable < FEWEST) {
      return Optional.empty();
    }
    Marking rule = new Marking.TopShare(words.rate());
    TokenAgreement found = TokenAgreement.of(own, marks, rule);
    return Optional.of(
        new WordAgreement(
            marks.size(),
            (int) all,
            found.floors().rate(),
            standing(OWN, own, marks, rule, OptionalDouble.of(words.costOverForward())),
            words.others().stream()
                .map(
                    other ->
                        standing(
                            other.method(), other.marked(), marks, rule, other.costOverForward()))
                .toList(),
            randomAuprc(own, marks),
            found.floors().markEverythingF1()));
  }

  private static double randomAuprc(List<double[]> scores, List<BitSet> marks) {
    double sum = 0;
    for (int text = 0; text < marks.size(); text++) {
      sum +=
          new MarkingFloors(marks.get(text).cardinality(), scores.get(text).length).randomAuprc();
    }
    return sum / marks.size();
  }

  private static WordStanding standing(
      String method,
      List<double[]> scores,
      List<BitSet> marks,
      Marking rule,
      OptionalDouble costOverForward) {
    TokenAgreement found = TokenAgreement.of(scores, marks, rule);
    double[] areas =
        IntStream.range(0, marks.size())
            .mapToDouble(text -> Auroc.of(scores.get(text), marks.get(text)))
            .filter(Double::isFinite)
            .toArray();
    BootstrapInterval interval =
        Bootstrap.withDefaults()
            .with(Bootstrap.Kind.PERCENTILE)
            .withResamples(RESAMPLES)
            .interval(
                areas.length,
                drawn -> Arrays.stream(drawn).mapToDouble(text -> areas[text]).average().orElse(0),
                0);
    return new WordStanding(
        method,
        Estimate.of(found.meanAuroc(), interval.low(), interval.high(), areas.length),
        found.meanAuprc(),
        found.pooledF1().value(),
        costOverForward);
  }
}
