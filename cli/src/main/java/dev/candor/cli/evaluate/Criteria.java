package dev.candor.cli.evaluate;

import dev.candor.metrics.truth.KendallTauB;
import dev.candor.metrics.truth.PrecisionAtK;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every criterion there is, in the order of the table. */
public final class Criteria {
  /** When is a criterion part of the table? */
  public enum Use {
    /** Unless others are named. */
    ALWAYS,
    /** Where the truth is known, unless others are named. */
    WITH_TRUTH,
    /** Only where it, or all, is named. */
    WHEN_NAMED
  }

  /**
   * A criterion and when it is used.
   *
   * @param criterion the criterion
   * @param use when
   */
  public record Entry(Criterion criterion, Use use) {}

  private static final List<Entry> ALL = new ArrayList<>();

  static {
    truth();
    ALL.add(new Entry(new RankSdCriterion(), Use.WHEN_NAMED));
    ALL.add(
        new Entry(
            new CostCriterion(
                "calls",
                "Model calls a row",
                "How many rows is the model asked to score for one explanation?",
                MethodRun::modelCalls),
            Use.ALWAYS));
    ALL.add(
        new Entry(
            new CostCriterion(
                "milliseconds",
                "Milliseconds a row",
                "How long does one explanation take, explained in a batch?",
                MethodRun::millis),
            Use.ALWAYS));
  }

  private Criteria() {}

  private static void truth() {
    ALL.add(
        new Entry(
            new TruthCriterion(
                "precision-at-k",
                "Precision at k",
                "Which share of the first k features is relevant, k being the number of relevant"
                    + " ones?",
                (importance, truth) -> PrecisionAtK.of(importance, truth.relevant())),
            Use.WITH_TRUTH));
    ALL.add(
        new Entry(
            new TruthCriterion(
                "truth-tau",
                "Tau with the truth",
                "How far does the ranking agree with the known relevance (Kendall's tau-b)?",
                (importance, truth) ->
                    importance.length < 2
                        ? Double.NaN
                        : KendallTauB.of(importance, truth.values())),
            Use.WITH_TRUTH));
  }

  /** All of them. */
  public static List<Entry> all() {
    return List.copyOf(ALL);
  }

  /** The names. */
  public static List<String> names() {
    return ALL.stream().map(entry -> entry.criterion().name()).toList();
  }

  /** The criterion of that name. */
  public static Optional<Entry> named(String name) {
    return ALL.stream().filter(entry -> entry.criterion().name().equals(name)).findFirst();
  }

  /** Whether a criterion wants to know what each seed's network says. */
  static boolean asksSeeds(Criterion criterion) {
    return criterion instanceof TruthCriterion || criterion instanceof RankSdCriterion;
  }
}
