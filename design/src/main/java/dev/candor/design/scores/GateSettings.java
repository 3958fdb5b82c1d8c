package dev.candor.design.scores;

import dev.candor.torch.layer.GateScale;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;

/**
 * How does the gate scale, learn and choose?
 *
 * @param kind one score per column, or scores that depend on the row
 * @param scale by what the weights are multiplied
 * @param initial the fixed gate's scores before the first epoch; the input-dependent one draws its
 *     scoring function at random
 * @param penalty what is added to the loss
 * @param optimiser how steps are made for the scores alone
 * @param schedule how that rate changes over the epochs
 */
public record GateSettings(
    GateKind kind,
    GateScale scale,
    InitialScores initial,
    ScorePenalty penalty,
    Optimiser optimiser,
    Schedule schedule) {
  /** The gate that {@link ScoresSettings#recommended()} uses. */
  public static GateSettings recommended() {
    return new GateSettings(
        GateKind.FIXED,
        GateScale.IDENTITY,
        new InitialScores.Zero(),
        new ScorePenalty.Entropy(.01, new Schedule.WarmUp(.5, new Schedule.Constant())),
        Optimiser.adam().withLearningRate(.1),
        new Schedule.Constant());
  }

  /**
   * A gate whose scores depend on the row. Its scoring function, one hidden layer of the
   * embedding's width, learns at .003: the rate that suits single scores would be too much for it.
   */
  public static GateSettings inputDependent() {
    return recommended()
        .withKind(GateKind.INPUT_DEPENDENT)
        .withOptimiser(Optimiser.adam().withLearningRate(.003));
  }

  /** The gate as the paper writes it: its learning rate is the network's, and nothing is added. */
  public static GateSettings paper() {
    return new GateSettings(
        GateKind.FIXED,
        GateScale.WEIGHT,
        new InitialScores.Zero(),
        new ScorePenalty.None(),
        Optimiser.adam(),
        new Schedule.Constant());
  }

  /** With another kind of gate; see {@link #inputDependent()} for what suits it. */
  public GateSettings withKind(GateKind newKind) {
    return new GateSettings(newKind, scale, initial, penalty, optimiser, schedule);
  }

  /** With another factor on the weights. */
  public GateSettings withScale(GateScale newScale) {
    return new GateSettings(kind, newScale, initial, penalty, optimiser, schedule);
  }

  /** With other first scores. */
  public GateSettings withInitial(InitialScores newInitial) {
    return new GateSettings(kind, scale, newInitial, penalty, optimiser, schedule);
  }

  /** With another penalty. */
  public GateSettings withPenalty(ScorePenalty newPenalty) {
    return new GateSettings(kind, scale, initial, newPenalty, optimiser, schedule);
  }

  /** With another optimiser of the scores. */
  public GateSettings withOptimiser(Optimiser newOptimiser) {
    return new GateSettings(kind, scale, initial, penalty, newOptimiser, schedule);
  }

  /** With another schedule of that rate. */
  public GateSettings withSchedule(Schedule newSchedule) {
    return new GateSettings(kind, scale, initial, penalty, optimiser, newSchedule);
  }
}
