package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.sets.Sample;
import dev.candor.core.Cancellation;
import dev.candor.core.Confirmation;
import dev.candor.core.Predictor;
import dev.candor.design.scores.ScoresData;
import dev.candor.design.scores.ScoresSettings;
import java.util.List;
import java.util.Map;

/** Trains networks for the study. */
interface Training {
  /** What is read off a twin before it is let go: one number per column. */
  @FunctionalInterface
  interface TwinReader {
    /** Reads a twin that was fitted on these rows. */
    List<Double> read(ScoresData data, Predictor twin);
  }

  /** Networks with the gate, and their twins where the settings ask for them. */
  Trained train(Sample sample, ScoresSettings settings, Cancellation cancellation, TwinReader twin);

  /** Only the run with shadow columns: what it says of each column. */
  Map<String, Confirmation> confirm(
      Sample sample, ScoresSettings settings, Cancellation cancellation);
}
