package dev.candor.cli.evaluate;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.concurrent.atomic.LongAdder;

/** Counts the rows that anybody asks a model for. */
final class CountingPredictor implements Predictor {
  private final Predictor model;
  private final LongAdder calls = new LongAdder();

  CountingPredictor(Predictor model) {
    this.model = model;
  }

  @Override
  public NdArray predict(NdArray batch) {
    calls.add(batch.length(0));
    return model.predict(batch);
  }

  long calls() {
    return calls.sum();
  }
}
