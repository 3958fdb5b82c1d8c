package dev.candor.cli.evaluate;

import dev.candor.cli.evaluate.LocalisationCriterion.Part;
import dev.candor.cli.evaluate.MeasureCriterion.Drawing;
import dev.candor.metrics.agnostic.AgnosticMeasure;
import dev.candor.metrics.complexity.EffectiveComponents;
import dev.candor.metrics.complexity.Entropy;
import dev.candor.metrics.complexity.Gini;
import dev.candor.metrics.faithfulness.Comprehensiveness;
import dev.candor.metrics.faithfulness.Deletion;
import dev.candor.metrics.faithfulness.Infidelity;
import dev.candor.metrics.faithfulness.Insertion;
import dev.candor.metrics.faithfulness.KeepTop;
import dev.candor.metrics.faithfulness.Keeping;
import dev.candor.metrics.faithfulness.MonotoneInsertion;
import dev.candor.metrics.faithfulness.Monotonicity;
import dev.candor.metrics.faithfulness.RemovalInfidelity;
import dev.candor.metrics.faithfulness.RemoveTop;
import dev.candor.metrics.faithfulness.SensitivityN;
import dev.candor.metrics.faithfulness.Sufficiency;
import dev.candor.metrics.localisation.Auroc;
import dev.candor.metrics.localisation.MacroIou;
import dev.candor.metrics.localisation.PointingGame;
import dev.candor.metrics.localisation.SegmentationDifference;
import dev.candor.metrics.measure.AttributionMeasure;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.stability.LocalLipschitz;
import dev.candor.metrics.stability.SensitivityMax;
import dev.candor.metrics.truth.KendallTauB;
import dev.candor.metrics.truth.Ndcg;
import dev.candor.metrics.truth.PrecisionAtK;
import dev.candor.report.summary.Better;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Every criterion there is, in the order of the table. */
public final class Criteria {
  /** When is a criterion part of the table? */
  public enum Use {
    /** Unless others are named. */
    ALWAYS,
    /** Where the truth is known, unless others are named. */
    WITH_TRUTH,
    /** Where images have masks, unless others are named. */
    WITH_MASKS,
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
    localisation();
    faithfulness();
    truth();
    retrained();
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

  private static void localisation() {
    located(
        "iou",
        "Macro IoU",
        "How well does what the map marks (.5 or more) cover the object, and the rest the"
            + " background?",
        Better.HIGHER,
        Part.WHOLE,
        (map, truth, image) -> MacroIou.withDefaults().of(map, truth.shares().get(image)));
    located(
        "auroc",
        "AUROC on the mask",
        "Do patches of the object score higher than others, whatever the threshold?",
        Better.HIGHER,
        Part.WHOLE,
        (map, truth, image) -> Auroc.of(map, truth.relevant(image)));
    located(
        "own-auroc",
        "AUROC of the image's own part",
        "The same of what each map has beyond the mean map: one map for all images has .5.",
        Better.HIGHER,
        Part.OWN,
        (map, truth, image) -> Auroc.of(map, truth.relevant(image)));
    located(
        "pointing",
        "Pointing game",
        "Does the highest patch lie on the object?",
        Better.HIGHER,
        Part.WHOLE,
        (map, truth, image) ->
            truth.relevant(image).isEmpty()
                ? Double.NaN
                : PointingGame.withDefaults().of(map, truth.relevant(image), truth.columns()));
    located(
        "segmentation-difference",
        "Difference from the mask",
        "How far is the map from the shares of foreground, on the mean (rewards dark maps)?",
        Better.LOWER,
        Part.WHOLE,
        (map, truth, image) -> SegmentationDifference.of(map, truth.shares().get(image)));
  }

  private static void located(
      String name,
      String title,
      String question,
      Better way,
      Part part,
      LocalisationCriterion.Figure figure) {
    ALL.add(
        new Entry(
            new LocalisationCriterion(name, title, question, way, part, figure), Use.WITH_MASKS));
  }

  private static void faithfulness() {
    measure("insertion", "Insertion AUC", Insertion.withDefaults(), Drawing.DRAWN, Use.ALWAYS);
    measure("deletion", "Deletion AUC", Deletion.withDefaults(), Drawing.DRAWN, Use.ALWAYS);
    plain("comprehensiveness", "Comprehensiveness", Comprehensiveness.withDefaults(), Use.ALWAYS);
    plain("sufficiency", "Sufficiency", Sufficiency.withDefaults(), Use.ALWAYS);
    plain("keep-top", "Answer from the top 10 %", KeepTop.withDefaults(), Use.WHEN_NAMED);
    plain("remove-top", "Answer without the top 10 %", RemoveTop.withDefaults(), Use.WHEN_NAMED);
    plain("sensitivity-n", "Sensitivity-n", SensitivityN.withDefaults(), Use.WHEN_NAMED);
    plain("infidelity", "Infidelity", RemovalInfidelity.withDefaults(), Use.WHEN_NAMED);
    plain("monotonicity", "Monotonicity", Monotonicity.withDefaults(), Use.WHEN_NAMED);
    plain(
        "monotone-insertion",
        "Monotone insertion",
        MonotoneInsertion.withDefaults(),
        Use.WHEN_NAMED);
    plain("slope-infidelity", "Infidelity of slopes", Infidelity.withDefaults(), Use.WHEN_NAMED);
    plain("sensitivity-max", "Max-sensitivity", SensitivityMax.withDefaults(), Use.WHEN_NAMED);
    plain("local-lipschitz", "Local Lipschitz", LocalLipschitz.withDefaults(), Use.WHEN_NAMED);
    reading(
        "effective-features",
        "Effective features",
        "On how many features does the attribution rest (perplexity of its shares)?",
        EffectiveComponents.withDefaults()::of,
        Use.ALWAYS);
    reading(
        "gini",
        "Gini coefficient",
        "How unequal are the sizes of the attributions?",
        Gini::of,
        Use.WHEN_NAMED);
    reading(
        "entropy",
        "Entropy",
        "How evenly are the attributions spread, in nats?",
        Entropy::of,
        Use.WHEN_NAMED);
    for (Measure measure : AgnosticMeasure.all()) {
      String name = measure.name();
      plain(
          name.replace(' ', '-'),
          name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
          measure,
          Use.WHEN_NAMED);
    }
  }

  private static void retrained() {
    for (Criterion criterion :
        List.of(
            new AccuracyCriterion("keep-top-accuracy", Keeping.KEEP_TOP),
            new AccuracyCriterion("remove-top-accuracy", Keeping.REMOVE_TOP),
            new RetrainingCriterion("roar", Keeping.REMOVE_TOP),
            new RetrainingCriterion("kar", Keeping.KEEP_TOP),
            new RandomisationCriterion(
                "parameter-randomisation", RandomisationCriterion.Lost.PARAMETERS),
            new RandomisationCriterion(
                "label-randomisation", RandomisationCriterion.Lost.ANSWERS))) {
      ALL.add(new Entry(criterion, Use.WHEN_NAMED));
    }
  }

  private static void reading(
      String name, String title, String question, ToDoubleFunction<double[]> formula, Use use) {
    plain(name, title, new AttributionMeasure(name, question, Direction.NEITHER, formula), use);
  }

  private static void plain(String name, String title, Measure measure, Use use) {
    measure(name, title, measure, Drawing.NOT_DRAWN, use);
  }

  private static void measure(
      String name, String title, Measure measure, Drawing drawing, Use use) {
    ALL.add(new Entry(new MeasureCriterion(name, title, measure, drawing), use));
  }

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
                "truth-ndcg",
                "NDCG against the truth",
                "How much of the known relevance stands early in the ranking (normalised discounted"
                    + " cumulative gain)?",
                (importance, truth) -> Ndcg.withDefaults().of(importance, truth.values())),
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
