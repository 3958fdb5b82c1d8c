package dev.candor.design.scores;

import dev.candor.core.InputException;

/**
 * How does the gate start, learn and choose?
 *
 * @param kind one score per column, or scores that depend on the row
 * @param start by what the weights are multiplied
 * @param initial the scores before the first epoch (of the fixed gate; the input-dependent one
 *     starts its function's bias there)
 * @param penalty what is added to the loss
 * @param learningRate the learning rate of the scores alone
 * @param schedule how that rate changes over the epochs
 */
public record GateSettings(
    GateKind kind,
    GateStart start,
    InitialScores initial,
    ScorePenalty penalty,
    double learningRate,
    RateSchedule schedule) {
  /** Checks the learning rate. */
  public GateSettings {
    if (!(learningRate > 0 && learningRate <= 10)) {
      throw InputException.of(
          "score learning rate",
          "must be above 0 and at most 10",
          learningRate,
          ".1 is a good start");
    }
  }

  /** The gate that {@link ScoresSettings#recommended()} uses. */
  public static GateSettings recommended() {
    return new GateSettings(
        GateKind.FIXED,
        GateStart.IDENTITY,
        new InitialScores.Zero(),
        new ScorePenalty.Entropy(.003, ScorePenalty.Annealing.CONSTANT),
        .1,
        RateSchedule.CONSTANT);
  }

  /** The gate as the paper writes it: its learning rate is the network's, and nothing is added. */
  public static GateSettings paper() {
    return new GateSettings(
        GateKind.FIXED,
        GateStart.PAPER,
        new InitialScores.Zero(),
        new ScorePenalty.None(),
        .001,
        RateSchedule.CONSTANT);
  }

  /** With another kind of gate. */
  public GateSettings withKind(GateKind newKind) {
    return new GateSettings(newKind, start, initial, penalty, learningRate, schedule);
  }

  /** With another factor on the weights. */
  public GateSettings withStart(GateStart newStart) {
    return new GateSettings(kind, newStart, initial, penalty, learningRate, schedule);
  }

  /** With other first scores. */
  public GateSettings withInitial(InitialScores newInitial) {
    return new GateSettings(kind, start, newInitial, penalty, learningRate, schedule);
  }

  /** With another penalty. */
  public GateSettings withPenalty(ScorePenalty newPenalty) {
    return new GateSettings(kind, start, initial, newPenalty, learningRate, schedule);
  }

  /** With another learning rate of the scores. */
  public GateSettings withLearningRate(double newRate) {
    return new GateSettings(kind, start, initial, penalty, newRate, schedule);
  }

  /** With another schedule of that rate. */
  public GateSettings withSchedule(RateSchedule newSchedule) {
    return new GateSettings(kind, start, initial, penalty, learningRate, newSchedule);
  }
}
