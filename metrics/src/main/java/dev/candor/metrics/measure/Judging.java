package dev.candor.metrics.measure;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Game;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One run of a measure over a subject: asks the model, counts, keeps to the budget, and puts the
 * findings together.
 *
 * <p>Mutable and for one thread.
 */
public final class Judging {
  /** Measures one input; nothing where the budget ended before it was done. */
  @FunctionalInterface
  public interface OneInput {
    /** Measures input {@code i}. */
    Optional<Finding> measure(int i);
  }

  private final Subject subject;
  private final Cancellation cancellation;
  private final long start = System.nanoTime();
  private long calls;

  /** A run that has asked nothing yet. */
  public Judging(Subject subject, Cancellation cancellation) {
    this.subject = subject;
    this.cancellation = cancellation;
  }

  /**
   * The model's answers for an input with these components present, or nothing where the budget or
   * the cancellation ends before.
   */
  public Optional<double[]> values(int input, List<Coalition> coalitions) {
    Optional<Budget> left = left();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Game game =
        Game.of(
            subject.model(),
            subject.masking().withBudget(left.get()),
            subject.inputs().row(input),
            subject.attributions().get(input).target(),
            cancellation);
    double[] values = game.values(coalitions);
    calls += game.calls();
    return game.stopped() ? Optional.empty() : Optional.of(values);
  }

  /**
   * The model's answers for changed copies of an input, or nothing where the budget ends before.
   */
  public Optional<double[]> scores(int input, int rows, ModelScores.Filler filler) {
    Optional<Budget> left = left();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    ModelScores model = new ModelScores(subject.model(), left.get(), cancellation);
    int target = subject.attributions().get(input).target();
    NdArray like = subject.inputs().row(input);
    double[] scores = model.of(rows, like, filler, row -> target, row -> "changed copy " + row);
    calls += model.calls();
    return scores.length < rows ? Optional.empty() : Optional.of(scores);
  }

  /** Adds calls that were made elsewhere, such as by a method that explained again. */
  public void spent(long modelCalls) {
    calls += modelCalls;
  }

  /** What is left of the budget; nothing where it has ended or the run was cancelled. */
  public Optional<Budget> left() {
    Budget budget = subject.masking().budget();
    long callsLeft = budget.modelCalls() - calls;
    double millisLeft = budget.millis() - millis();
    if (callsLeft < 1 || millisLeft < 1 || cancellation.requested()) {
      return Optional.empty();
    }
    return Optional.of(budget.withModelCalls(callsLeft).withMillis((long) millisLeft));
  }

  /** Input by input, until all are done or the budget ends. */
  public Measured each(Measure measure, Map<String, String> settings, OneInput oneInput) {
    List<Double> values = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    double error = 0;
    int undefined = 0;
    for (int i = 0; i < subject.size(); i++) {
      Optional<Finding> finding;
      try {
        finding = oneInput.measure(i);
      } catch (InputException e) {
        throw new InputException("input " + i + ": " + e.getMessage(), e);
      }
      if (finding.isEmpty()) {
        break;
      }
      values.add(finding.get().value());
      undefined += Double.isNaN(finding.get().value()) ? 1 : 0;
      finding.get().curve().ifPresent(curves::add);
      error = Math.max(error, finding.get().standardError());
    }
    int measured = values.size();
    while (values.size() < subject.size()) {
      values.add(Double.NaN);
    }
    Evidence evidence =
        evidence(measure, settings)
            .withCheck("complete", measured == subject.size() ? 1 : 0)
            .withCheck("inputs", subject.size())
            .withCheck("inputsNotMeasured", (double) subject.size() - measured)
            .withCheck("inputsUndefined", undefined);
    if (!(error == 0)) {
      evidence = evidence.withCheck("standardError", error);
    }
    return new Measured(measure.name(), measure.direction(), values, curves, evidence);
  }

  /** One value for all inputs together. */
  public Measured together(
      Measure measure, Map<String, String> settings, double value, boolean complete) {
    return new Measured(
        measure.name(),
        measure.direction(),
        List.of(value),
        List.of(),
        evidence(measure, settings)
            .withCheck("complete", complete ? 1 : 0)
            .withCheck("inputs", subject.size()));
  }

  private Evidence evidence(Measure measure, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("budget", subject.masking().budget().toString());
    all.put("explainedBy", subject.attributions().get(0).evidence().method());
    if (measure.needs().contains(Need.REMOVAL)) {
      all.putAll(subject.masking().removal().stated());
    }
    return Evidence.of(measure.name())
        .withSettings(all)
        .withSeed(subject.seed())
        .withDataHash(Sha256.of(subject.inputs()))
        .withCost(calls, millis());
  }

  private double millis() {
    return (System.nanoTime() - start) / 1e6;
  }
}
