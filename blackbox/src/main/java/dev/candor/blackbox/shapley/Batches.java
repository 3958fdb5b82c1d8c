package dev.candor.blackbox.shapley;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Games;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Some inputs that share a game, and what the evidence says of them. */
final class Batches {
  private final Games games;
  private final Masking masking;
  private final Map<String, String> stated;
  private final NdArray inputs;
  private final int[] targets;

  private Batches(
      Games games, Masking masking, Map<String, String> stated, NdArray inputs, int[] targets) {
    this.games = games;
    this.masking = masking;
    this.stated = stated;
    this.inputs = inputs;
    this.targets = targets;
  }

  /** What a method does with inputs that share a game. */
  interface Method<R> {
    List<R> answer(Batches batch);
  }

  /** Answers all inputs, as many at a time as share model calls well. */
  static <R> List<R> all(
      Predictor model,
      Masking masking,
      NdArray inputs,
      int[] targets,
      Cancellation cancellation,
      Method<R> method) {
    if (inputs.rank() < 1 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output per input",
          targets.length,
          "give one for each of " + inputs);
    }
    Map<String, String> stated = masking.removal().stated();
    List<R> answers = new ArrayList<>(targets.length);
    for (int from = 0, to; from < targets.length; from = to) {
      to = Math.min(targets.length, from + Games.together(masking, inputs));
      NdArray some = inputs.slice(from, to);
      int[] theirs = Arrays.copyOfRange(targets, from, to);
      int first = from;
      Games games =
          Games.of(model, masking, some, theirs, cancellation, row -> "row " + (first + row));
      answers.addAll(method.answer(new Batches(games, masking, stated, some, theirs)));
    }
    return answers;
  }

  /** One input as a batch of one. */
  static NdArray one(NdArray input) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return input.reshape(shape);
  }

  Games games() {
    return games;
  }

  Masking masking() {
    return masking;
  }

  int players() {
    return masking.players().count();
  }

  /** One of the inputs, for its evidence. */
  Explained explained(int input) {
    return new Explained(
        masking, stated, inputs.row(input), targets[input], games.callsPerInput(), games.millis());
  }
}
