package dev.candor.cli.method;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Task;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.design.scores.ScoresModel;
import java.util.List;
import java.util.Optional;

/**
 * A model with the rows that are to be explained, and what an explanation may cost.
 *
 * @param predictor the model
 * @param players which inputs belong to which feature
 * @param inputs the rows that are explained, {@code [n, inputs]}
 * @param outputs which output is explained, for each row
 * @param removal what stands in for a feature that is taken away
 * @param answered rows with known answers
 * @param task what kind of answer, where that is known
 * @param modelHash SHA-256 of the model
 * @param network the model as a network of ours, where it is one
 * @param effort what each explanation may cost
 */
public record Assignment(
    Predictor predictor,
    Players players,
    NdArray inputs,
    List<Integer> outputs,
    Removal removal,
    Optional<Answered> answered,
    Optional<Task> task,
    Optional<String> modelHash,
    Optional<ScoresModel> network,
    Effort effort) {
  /**
   * Rows with known answers.
   *
   * @param inputs {@code [n, inputs]}
   * @param answers {@code [n]}, one per row: a class from 0, or a number
   */
  public record Answered(NdArray inputs, NdArray answers) {}

  /**
   * What an explanation may cost.
   *
   * @param seed of all that is drawn
   * @param samples coalitions, or drawn inputs, for each row of a method that samples
   * @param repeats of a method that repeats itself
   * @param budget bounds on memory
   * @param cancellation asked between steps
   */
  public record Effort(
      long seed, int samples, int repeats, Budget budget, Cancellation cancellation) {
    /** Checks that there is something to draw. */
    public Effort {
      if (samples < 2) {
        throw InputException.of("--samples", "must be 2 or more", samples, "give more");
      }
      if (repeats < 1) {
        throw InputException.of("--repeats", "must be 1 or more", repeats, "give more");
      }
    }

    /** With another seed. */
    public Effort withSeed(long newSeed) {
      return new Effort(newSeed, samples, repeats, budget, cancellation);
    }
  }

  /** Checks that there is a target for each row. */
  public Assignment {
    if (inputs.rank() < 2 || inputs.length(0) != outputs.size()) {
      throw InputException.of(
          "outputs", "must be one per row of " + inputs, outputs.size(), "give one for each");
    }
    outputs = List.copyOf(outputs);
  }

  /** Which output is explained, for each row. */
  public int[] targets() {
    return outputs.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many rows are explained. */
  public int rows() {
    return outputs.size();
  }

  /** The features' names. */
  public List<String> features() {
    return java.util.stream.IntStream.range(0, players.count())
        .mapToObj(i -> players.axes().component(i).label())
        .toList();
  }

  /** Players, removal and budget together. */
  public Masking masking() {
    return new Masking(players, removal, effort.budget());
  }

  /** With another effort, such as another seed. */
  public Assignment withEffort(Effort newEffort) {
    return new Assignment(
        predictor, players, inputs, outputs, removal, answered, task, modelHash, network,
        newEffort);
  }

  /** With the network of one seed. */
  public Assignment withNetwork(ScoresModel other) {
    return new Assignment(
        other,
        players,
        inputs,
        outputs,
        removal,
        answered,
        task,
        modelHash,
        Optional.of(other),
        effort);
  }

  /** With other rows whose answers are known. */
  public Assignment withAnswered(Answered other) {
    return new Assignment(
        predictor,
        players,
        inputs,
        outputs,
        removal,
        Optional.of(other),
        task,
        modelHash,
        network,
        effort);
  }

  /** With another model of the same inputs and outputs. */
  public Assignment withPredictor(Predictor other) {
    return new Assignment(
        other, players, inputs, outputs, removal, answered, task, modelHash, network, effort);
  }
}
