package dev.candor.cli.evaluate;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.design.scores.Refitting;
import dev.candor.design.scores.ScoresModel;
import dev.candor.metrics.faithfulness.Retrain;
import java.util.Optional;

/**
 * A network of ours, trained anew with its own settings. Holds one trained network at a time: the
 * next lets the one before go. For one thread.
 */
final class Retraining implements Retrain, AutoCloseable {
  private final Refitting refitting;
  private Optional<ScoresModel> last = Optional.empty();

  Retraining(Refitting refitting) {
    this.refitting = refitting;
  }

  @Override
  public Predictor fit(NdArray rows, double[] targets, long seed) {
    return network(rows, targets, seed);
  }

  /** The same as the network that it is. */
  ScoresModel network(NdArray rows, double[] targets, long seed) {
    close();
    ScoresModel model = refitting.fit(rows, targets, seed);
    last = Optional.of(model);
    return model;
  }

  @Override
  public void close() {
    last.ifPresent(ScoresModel::close);
    last = Optional.empty();
  }
}
