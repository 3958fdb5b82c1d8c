package dev.candor.blackbox;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;
import dev.candor.core.Sha256;
import dev.candor.core.removal.CountedPredictor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** One ranking by permutation while it is made. */
final class PermutationRun {
  private final PermutationSettings settings;
  private final CountedPredictor model;
  private final NdArray inputs;
  private final double[] targets;
  private final FeatureGroups groups;
  private final PermutedRows permuted;
  private final Drops drops;
  private final int rows;
  private final long start = System.nanoTime();
  private double score = Double.NaN;

  PermutationRun(
      PermutationSettings settings,
      Predictor model,
      NdArray inputs,
      double[] targets,
      FeatureGroups groups) {
    this.settings = settings;
    this.model = new CountedPredictor(model);
    this.inputs = inputs;
    this.targets = targets.clone();
    this.groups = groups;
    this.permuted = new PermutedRows(inputs, groups);
    this.drops = new Drops(groups.names());
    this.rows = inputs.length(0);
  }

  Ranking ranking(Cancellation cancellation, ProgressListener listener) {
    all(cancellation, listener);
    return new Ranking(drops.ranked(), evidence());
  }

  private void all(Cancellation cancellation, ProgressListener listener) {
    List<NdArray> outputs =
        answers(List.of(new PermutedRows.Move(0, row -> row)), move -> "as it is", cancellation);
    if (outputs.isEmpty()) {
      return;
    }
    score = score(outputs.get(0));
    int features = groups.names().size();
    for (int repeat = 0; repeat < settings.repeats(); repeat++) {
      for (int feature = 0; feature < features; ) {
        List<PermutedRows.Move> moves = moves(repeat, feature);
        List<NdArray> answers =
            answers(
                moves,
                move -> "with " + groups.names().get(move.feature()) + " permuted",
                cancellation);
        if (answers.isEmpty()) {
          return;
        }
        for (int i = 0; i < moves.size(); i++, feature++) {
          drops.add(feature, score - score(answers.get(i)));
        }
        listener.progressed(
            new Progress(
                "permuting",
                (long) repeat * features + feature,
                (long) settings.repeats() * features,
                new TreeMap<>()));
      }
    }
  }

  /** As many features as fit into a batch and the budget, one at least where one is left. */
  private List<PermutedRows.Move> moves(int repeat, int first) {
    long fit = Math.min(batchRows(), settings.budget().modelCalls() - model.calls()) / rows;
    int last = (int) Math.min(groups.names().size(), first + Math.max(1, fit));
    List<PermutedRows.Move> moves = new ArrayList<>();
    for (int feature = first; feature < last; feature++) {
      int[] order = Permutation.draw(rows, settings.seed(), repeat, feature);
      moves.add(new PermutedRows.Move(feature, row -> order[row]));
    }
    return moves;
  }

  /** Answers of each moved data set, or nothing where the budget ended before. */
  private List<NdArray> answers(
      List<PermutedRows.Move> moves,
      Function<PermutedRows.Move, String> how,
      Cancellation cancellation) {
    int all = Math.multiplyExact(moves.size(), rows);
    Budget budget = settings.budget();
    if (model.calls() > budget.modelCalls() - all) {
      return List.of();
    }
    double[][] scores = new double[moves.size()][];
    for (int from = 0, to; from < all; from = to) {
      if (cancellation.requested() || millis() > budget.millis()) {
        return List.of();
      }
      to = Math.min(all, from + batchRows());
      int offset = from;
      NdArray answer =
          model.predict(
              permuted.batch(moves, from, to),
              i -> "row " + (offset + i) % rows + " " + how.apply(moves.get((offset + i) / rows)));
      for (int i = from; i < to; i++) {
        if (i % rows == 0) {
          scores[i / rows] = new double[rows * model.outputs()];
        }
        for (int k = 0; k < model.outputs(); k++) {
          scores[i / rows][i % rows * model.outputs() + k] = answer.at(i - from, k);
        }
      }
    }
    List<NdArray> answers = new ArrayList<>();
    for (double[] one : scores) {
      answers.add(NdArray.of(one, rows, model.outputs()));
    }
    return answers;
  }

  private double score(NdArray outputs) {
    double value = settings.score().of(outputs, targets.clone());
    if (!Double.isFinite(value)) {
      throw InputException.of(
          "score " + settings.score().label(),
          "must be finite",
          value,
          "choose a score that is defined for this data");
    }
    // without minus zero, which would be printed as something else than zero
    return value + 0.0;
  }

  private int batchRows() {
    long bytes = (long) inputs.size() / rows * inputs.dtype().bytes();
    int most = Integer.MAX_VALUE / Math.max(1, inputs.size() / rows) - 8;
    return Math.max(
        1, Math.min(most, settings.budget().batchRows(bytes + 8L * Math.max(1, model.outputs()))));
  }

  private double millis() {
    return (System.nanoTime() - start) / 1e6;
  }

  private Evidence evidence() {
    Evidence evidence =
        Evidence.of("permutation importance")
            .withSettings(
                Map.of(
                    "score", settings.score().label(),
                    "repeats", Integer.toString(settings.repeats()),
                    "budget", settings.budget().toString(),
                    "rows", Integer.toString(rows)))
            .withSeed(settings.seed())
            .withDataHash(new Sha256().add(inputs).add(NdArray.of(targets, rows)).hex())
            .withCost(model.calls(), millis())
            .withCheck("complete", drops.fewestRepeats() == settings.repeats() ? 1 : 0)
            .withCheck("fewestRepeats", drops.fewestRepeats())
            .withCheck("featuresNotMeasured", (double) drops.notMeasured());
    if (Double.isFinite(score)) {
      evidence = evidence.withCheck("score", score);
    }
    for (Map.Entry<String, Double> error : drops.errors().entrySet()) {
      evidence = evidence.withCheck(error.getKey(), error.getValue());
    }
    return evidence;
  }
}
