package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.scores.Refitting;
import dev.candor.design.scores.ScoresModel;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.stability.LabelRandomisation;
import dev.candor.metrics.stability.ParameterRandomisation;
import dev.candor.metrics.stability.RandomisedModels;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.List;
import java.util.Optional;

/**
 * Does the explanation change when the model knows nothing, or when it learnt nonsense? Spearman's
 * correlation between a row's attributions by the model and by one that forgot, or was trained on
 * permuted answers. A ranking of the data set is one number for all rows and is not tested over
 * them.
 *
 * @param name as the command takes it
 * @param lost what the other model does not know
 */
record RandomisationCriterion(String name, Lost lost) implements Criterion {
  /** What the other model does not know. */
  enum Lost {
    /** Every parameter is drawn anew, layer by layer from the output on. */
    PARAMETERS,
    /** It was trained in the same way on permuted answers. */
    ANSWERS
  }

  @Override
  public String title() {
    return lost == Lost.PARAMETERS ? "Alike without learning" : "Alike on permuted answers";
  }

  @Override
  public String question() {
    return lost == Lost.PARAMETERS
        ? "How far does the attribution stay as it was (Spearman) when every parameter of the"
            + " network is drawn anew? Near 1 it does not depend on what was learnt."
        : "How far does the attribution stay as it was (Spearman) for a network trained on permuted"
            + " answers? Near 1 it shows the inputs, not what was learnt.";
  }

  @Override
  public Optional<Better> better() {
    return Optional.of(Better.LOWER);
  }

  @Override
  public Optional<InputException> refusal(Assignment assignment) {
    return lost == Lost.PARAMETERS
        ? Networks.refusalToForget(name, assignment)
        : Networks.refusal(name, assignment).or(() -> AnsweredRuns.refusal(name, assignment, 2));
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    Measured measured = lost == Lost.PARAMETERS ? forgotten(run, trial) : permuted(run, trial);
    double[] values = measured.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] defined = measured.defined();
    if (defined.length == 0) {
      return new Judged.Absent("not defined for attributions that are all equal");
    }
    return run.kind() == MethodKind.GLOBAL
        ? new Judged.Once(defined[0], Double.NaN, Double.NaN, 1)
        : Judged.Each.of(Pairing.ROWS, values, List.of());
  }

  private Measured forgotten(MethodRun run, Trial trial) {
    Optional<SeriesModel> series = trial.assignment().model().series();
    if (series.isPresent()) {
      try (ForgettingSeries models = new ForgettingSeries(run, trial.assignment(), series.get())) {
        return judged(models, run, trial);
      }
    }
    ScoresModel network = Networks.of(name, trial.assignment());
    try (ForgettingModels models = new ForgettingModels(run, trial.assignment(), network)) {
      return judged(models, run, trial);
    }
  }

  private static Measured judged(RandomisedModels models, MethodRun run, Trial trial) {
    return ParameterRandomisation.withDefaults(models)
        .judge(trial.subject(run), trial.assignment().effort().cancellation());
  }

  private Measured permuted(MethodRun run, Trial trial) {
    Assignment assignment = trial.assignment();
    NdArray rows = trial.answered().known().inputs();
    NdArray answers = trial.answered().known().answers();
    Refitting refitting =
        new Refitting(Networks.of(name, assignment), assignment.effort().cancellation());
    try (Retraining retraining = new Retraining(refitting)) {
      return LabelRandomisation.withDefaults(
              seed -> {
                NdArray wrong = LabelRandomisation.permuted(answers, seed);
                ScoresModel taught = retraining.network(rows, wrong.toDoubles(), seed);
                return Explaining.on(
                    run,
                    assignment
                        .withNetwork(taught)
                        .withAnswered(new Assignment.Answered(rows, wrong)));
              })
          .judge(trial.subject(run), assignment.effort().cancellation());
    }
  }
}
