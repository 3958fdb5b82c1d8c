package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.design.scores.Refitting;
import dev.candor.metrics.faithfulness.Keeping;
import dev.candor.metrics.faithfulness.LabelledRows;
import dev.candor.metrics.faithfulness.Roar;
import dev.candor.metrics.faithfulness.TopKSettings;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.Draws;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * How well does a network do that is trained anew on rows that lost, or kept only, their most
 * important features? The area under {@link Roar} for each repeat, which has its own seed of first
 * weights and of ties. One known row in four is tested on, the others train.
 *
 * <p>Cost: 6 shares x repeats trainings of one network for every method and floor.
 *
 * @param name as the command takes it
 * @param keeping whether the top goes or stays
 */
record RetrainingCriterion(String name, Keeping keeping) implements Criterion {
  private static final int FEWEST = 8;
  private static final long SPLIT = 0x726f6172L;

  @Override
  public String title() {
    return keeping == Keeping.KEEP_TOP ? "Keep and retrain (KAR)" : "Remove and retrain (ROAR)";
  }

  @Override
  public String question() {
    return keeping == Keeping.KEEP_TOP
        ? "How accurate (numbers: R squared) is a network trained anew on rows that keep only their"
            + " most important features?"
        : "How accurate (numbers: R squared) is a network trained anew on rows that lost their most"
            + " important features?";
  }

  @Override
  public Optional<Better> better() {
    return Optional.of(keeping == Keeping.KEEP_TOP ? Better.HIGHER : Better.LOWER);
  }

  @Override
  public Optional<InputException> refusal(Assignment assignment) {
    return Networks.refusal(name, assignment)
        .or(() -> AnsweredRuns.refusal(name, assignment, FEWEST));
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    Assignment assignment = trial.assignment();
    long seed = assignment.effort().seed();
    Cancellation cancellation = assignment.effort().cancellation();
    LabelledRows rows = trial.answered().of(run);
    int[] order = Draws.of(seed, SPLIT).order(rows.targets().size());
    int tested = order.length / 4;
    LabelledRows test = some(rows, Arrays.copyOf(order, tested));
    LabelledRows training = some(rows, Arrays.copyOfRange(order, tested, order.length));
    double[] areas = new double[repeats(assignment)];
    List<Curve> curves = new ArrayList<>();
    try (Retraining retraining =
        new Retraining(new Refitting(Networks.of(name, assignment), cancellation))) {
      for (int r = 0; r < areas.length; r++) {
        TopKSettings settings = TopKSettings.withDefaults(keeping).withSeed(seed + r);
        List<Roar.Point> points =
            new Roar(settings, trial.answered().performance(), 1)
                .points(retraining, training, test, assignment.players(), cancellation);
        if (points.size() < settings.shares().size()) {
          throw new CancellationException("stopped on request");
        }
        Curve curve = Roar.curve(points);
        areas[r] = curve.area();
        curves.add(curve);
      }
    }
    return Arrays.stream(areas).allMatch(Double::isFinite)
        ? Judged.Each.of(Pairing.SEEDS, areas, curves)
        : new Judged.Absent("all answers that are tested on are equal");
  }

  private static LabelledRows some(LabelledRows rows, int[] places) {
    int width = rows.rows().size() / rows.rows().length(0);
    float[] all = rows.rows().toFloats();
    float[] inputs = new float[places.length * width];
    double[] targets = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      System.arraycopy(all, places[i] * width, inputs, i * width, width);
      targets[i] = rows.targets().get(places[i]);
    }
    return new LabelledRows(
        NdArray.of(inputs, places.length, width),
        NdArray.of(targets, places.length),
        Arrays.stream(places).mapToObj(rows.attributions()::get).toList());
  }

  private static int repeats(Assignment assignment) {
    String text = assignment.effort().given().getOrDefault("repeats", "5");
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw InputException.of("--repeats", "must be 1 or more", text, "give more");
    }
    return Integer.parseInt(text);
  }
}
