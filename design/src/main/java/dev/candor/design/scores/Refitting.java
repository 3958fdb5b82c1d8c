package dev.candor.design.scores;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.Task;
import dev.candor.data.encode.EncodedTable;
import dev.candor.data.encode.TargetEncoder;

/**
 * What would this network have become on other rows? Trains it anew with its own settings, encoders
 * and number of epochs, on rows that are already encoded: rows of which columns were replaced, or
 * with other answers.
 *
 * <p>One seed, no twin, no shadow columns. Cost: epochs x rows forward and backward for one
 * network. The same rows, answers and seed give the same bits. <b>Not</b> a way to go on training:
 * nothing of what the network learnt is used.
 *
 * @param model whose settings and encoders are used
 * @param cancellation asked after every epoch
 */
public record Refitting(ScoresModel model, Cancellation cancellation) {
  /** A refitting that nobody stops. */
  public static Refitting of(ScoresModel model) {
    return new Refitting(model, Cancellation.NEVER);
  }

  /**
   * Trains. The caller closes the model.
   *
   * @param inputs {@code [n, inputs]}, as the model's encoder makes them
   * @param answers one per row: a class from 0, or a value in the target's own unit
   * @param seed of first weights
   * @throws InputException if the answers are none of this model's
   * @throws java.util.concurrent.CancellationException if the cancellation was requested
   */
  public ScoresModel fit(NdArray inputs, double[] answers, long seed) {
    EncodedTable rows = model.encoder().encoded(inputs);
    NdArray known = encoded(answers);
    ScoresSettings own = model.settings();
    ScoresSettings settings =
        own.withSeeds(1)
            .withSeed(seed)
            .withTwin(Twin.OFF)
            .withShadows(Shadows.OFF)
            .withEvaluateEvery(own.epochs());
    return ScoresTrainer.with(settings)
        .until(cancellation)
        .train(
            new ScoresData(
                model.encoder(),
                model.target(),
                rows,
                known,
                java.util.Optional.empty(),
                rows,
                known,
                new Sha256().add(rows.inputs()).add(known).hex()))
        .model();
  }

  private NdArray encoded(double[] answers) {
    TargetEncoder target = model.target();
    double[] known = new double[answers.length];
    for (int row = 0; row < known.length; row++) {
      boolean fits =
          model.task() == Task.REGRESSION
              ? Double.isFinite(answers[row])
              : answers[row] >= 0
                  && answers[row] < model.classes().size()
                  && answers[row] == Math.rint(answers[row]);
      if (!fits) {
        throw InputException.of(
            "answer of row " + row,
            model.task() == Task.REGRESSION
                ? "must be finite"
                : "must be a class, 0 to " + (model.classes().size() - 1),
            answers[row],
            "give the model's own target");
      }
      known[row] =
          model.task() == Task.REGRESSION
              ? (answers[row] - target.mean()) / target.sd()
              : answers[row];
    }
    return NdArray.of(NdArray.of(known, known.length).toFloats(), known.length);
  }
}
