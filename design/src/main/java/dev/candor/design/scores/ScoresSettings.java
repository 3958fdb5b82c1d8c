package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.data.encode.Scaling;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import java.util.SortedMap;

/**
 * How is a scores network built and trained?
 *
 * @param sizes widths of the network
 * @param layout what the transformer block attends over
 * @param gate how the gate starts, learns and chooses
 * @param optimiser how steps are made for everything but the scores
 * @param schedule how that rate changes over the epochs
 * @param course in which order gate and network learn
 * @param epochs passes over the training rows, each one full-batch step
 * @param seeds how many networks are trained side by side
 * @param seed the first network's seed; the others follow by one each
 * @param twin whether the same networks are trained without the gate, for comparison
 * @param shadows whether columns are tested against permuted copies
 * @param inputs the units in which numeric columns reach the gate
 * @param balance how much each class counts in the loss
 * @param threads threads of the engine; same seed and threads give the same bits
 * @param evaluateEvery epochs between two points of the curves
 * @param checkpointEvery epochs between two checkpoints
 */
public record ScoresSettings(
    NetworkSizes sizes,
    TokenLayout layout,
    GateSettings gate,
    Optimiser optimiser,
    Schedule schedule,
    Course course,
    int epochs,
    int seeds,
    long seed,
    Twin twin,
    Shadows shadows,
    Scaling inputs,
    ClassBalance balance,
    int threads,
    int evaluateEvery,
    int checkpointEvery) {
  /** Checks the ranges. */
  public ScoresSettings {
    range("epochs", epochs, 1_000_000);
    range("seeds", seeds, 1000);
    range("threads", threads, 1024);
    range("evaluateEvery", evaluateEvery, 1_000_000);
    range("checkpointEvery", checkpointEvery, 1_000_000);
  }

  /** Standardised inputs, a gate that starts as the identity and learns at its own rate. */
  public static ScoresSettings recommended() {
    return new ScoresSettings(
        NetworkSizes.withDefaults(),
        TokenLayout.ROW,
        GateSettings.recommended(),
        Optimiser.adamW().withLearningRate(.003).withWeightDecay(4),
        new Schedule.Constant(),
        new Course.RankThenFit(
            .75,
            1 / 3.0,
            FitStart.REWOUND,
            Optimiser.adamW().withLearningRate(.003).withWeightDecay(3),
            new Schedule.Cosine(0)),
        400,
        5,
        0,
        Twin.ON,
        Shadows.ON,
        Scaling.STANDARDISED,
        new ClassBalance.Natural(),
        Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors())),
        20,
        100);
  }

  /**
   * The paper's own setting: raw inputs, one learning rate of .001, no penalty, 1,000 epochs. Its
   * ranking is often inverted, since the gate absorbs the scale of the inputs: for comparison with
   * the paper, not for use.
   */
  public static ScoresSettings paper() {
    return recommended()
        .withGate(GateSettings.paper())
        .withOptimiser(Optimiser.adam())
        .withCourse(new Course.Together())
        .withEpochs(1000)
        .withShadows(Shadows.OFF)
        .withInputs(Scaling.RAW);
  }

  /** Every setting by name, as evidence and the model folder hold them. */
  public SortedMap<String, String> named() {
    return SettingsCodec.write(this);
  }

  /** With other widths. */
  public ScoresSettings withSizes(NetworkSizes value) {
    return new ScoresSettings(
        value,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another token layout. */
  public ScoresSettings withLayout(TokenLayout value) {
    return new ScoresSettings(
        sizes,
        value,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another gate. */
  public ScoresSettings withGate(GateSettings value) {
    return new ScoresSettings(
        sizes,
        layout,
        value,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another optimiser. */
  public ScoresSettings withOptimiser(Optimiser value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        value,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another schedule of it. */
  public ScoresSettings withSchedule(Schedule value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        value,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another order in which gate and network learn. */
  public ScoresSettings withCourse(Course value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        value,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another number of epochs. */
  public ScoresSettings withEpochs(int value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        value,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another number of seeds. */
  public ScoresSettings withSeeds(int value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        value,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another first seed. */
  public ScoresSettings withSeed(long value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        value,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With or without the twin. */
  public ScoresSettings withTwin(Twin value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        value,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With or without shadow columns. */
  public ScoresSettings withShadows(Shadows value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        value,
        inputs,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With inputs in other units. */
  public ScoresSettings withInputs(Scaling value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        value,
        balance,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With other class weights. */
  public ScoresSettings withBalance(ClassBalance value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        value,
        threads,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another number of threads. */
  public ScoresSettings withThreads(int value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        value,
        evaluateEvery,
        checkpointEvery);
  }

  /** With another distance of the curves' points. */
  public ScoresSettings withEvaluateEvery(int value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        value,
        checkpointEvery);
  }

  /** With another distance of checkpoints. */
  public ScoresSettings withCheckpointEvery(int value) {
    return new ScoresSettings(
        sizes,
        layout,
        gate,
        optimiser,
        schedule,
        course,
        epochs,
        seeds,
        seed,
        twin,
        shadows,
        inputs,
        balance,
        threads,
        evaluateEvery,
        value);
  }

  private static void range(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw InputException.of(name, "must be 1 to " + most, value, "give a number in that range");
    }
  }
}
