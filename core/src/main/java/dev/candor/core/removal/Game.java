package dev.candor.core.removal;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.List;

/**
 * What does a model answer for one input when only some players are present?
 *
 * <p>Mutable and for one thread: belongs to one run. {@link Games} is the same for several inputs,
 * and says what it costs.
 */
public final class Game {
  private final Games games;

  private Game(Games games) {
    this.games = games;
  }

  /**
   * The game of one input.
   *
   * @param input without a batch axis
   * @param target which output is the value
   */
  public static Game of(Predictor model, Masking masking, NdArray input, int target) {
    return of(model, masking, input, target, Cancellation.NEVER);
  }

  /** The game of one input that can be cancelled between batches. */
  public static Game of(
      Predictor model, Masking masking, NdArray input, int target, Cancellation cancellation) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return new Game(
        Games.of(model, masking, input.reshape(shape), new int[] {target}, cancellation));
  }

  /**
   * The values of these coalitions, or of as many from the front as the budget and the cancellation
   * allow: then {@link #stopped()} is true.
   */
  public double[] values(List<Coalition> coalitions) {
    double[][] values = games.values(coalitions);
    double[] flat = new double[values.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = values[i][0];
    }
    return flat;
  }

  /** Whether a cancellation or the budget cut an answer short. */
  public boolean stopped() {
    return games.stopped();
  }

  /** How many more coalitions the budget allows. */
  public long affordable() {
    return games.affordable();
  }

  /** Rows the model was asked to score. */
  public long calls() {
    return games.callsPerInput();
  }

  /** Wall-clock milliseconds since the game began. */
  public double millis() {
    return games.millis();
  }
}
