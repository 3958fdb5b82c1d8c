package dev.candor.cli.method;

import dev.candor.cli.input.Layout;
import dev.candor.cli.model.Models;
import dev.candor.cli.model.OpenedModel;
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
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A model with the inputs that are to be explained, and what an explanation may cost.
 *
 * @param model as it was opened
 * @param predictor what is asked for answers; may count them
 * @param layout how the numbers of one input lie, and which of them are one component
 * @param inputs what is explained, {@code [n, ...]}
 * @param outputs which output is explained, for each input
 * @param removal what stands in for a component that is taken away
 * @param answered inputs with known answers
 * @param effort what each explanation may cost
 */
public record Assignment(
    OpenedModel model,
    Predictor predictor,
    Layout layout,
    NdArray inputs,
    List<Integer> outputs,
    Removal removal,
    Optional<Answered> answered,
    Effort effort) {
  /**
   * Inputs with known answers.
   *
   * @param inputs {@code [n, ...]}
   * @param answers {@code [n]}, one per input: a class from 0, or a number
   */
  public record Answered(NdArray inputs, NdArray answers) {}

  /**
   * What an explanation may cost, and what was chosen about the methods.
   *
   * @param seed of all that is drawn
   * @param given what was chosen, by the key of a {@link Setting}
   * @param budget bounds on memory
   * @param cancellation asked between steps
   */
  public record Effort(
      long seed, Map<String, String> given, Budget budget, Cancellation cancellation) {
    /** Copies the choices. */
    public Effort {
      given = Map.copyOf(given);
    }

    /** With another seed. */
    public Effort withSeed(long newSeed) {
      return new Effort(newSeed, given, budget, cancellation);
    }
  }

  /** Checks that there is a target for each input. */
  public Assignment {
    if (inputs.rank() < 2 || inputs.length(0) != outputs.size()) {
      throw InputException.of(
          "outputs", "must be one per row of " + inputs, outputs.size(), "give one for each");
    }
    outputs = List.copyOf(outputs);
  }

  /** Which output is explained, for each input. */
  public int[] targets() {
    return outputs.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many inputs are explained. */
  public int rows() {
    return outputs.size();
  }

  /** Which numbers belong to which component. */
  public Players players() {
    return layout.components();
  }

  /** The components' names. */
  public List<String> features() {
    return IntStream.range(0, players().count())
        .mapToObj(i -> players().axes().component(i).label())
        .toList();
  }

  /** What kind of answer the model gives, where that is known. */
  public Optional<Task> task() {
    return model.task();
  }

  /** SHA-256 of the model. */
  public Optional<String> modelHash() {
    return model.hash();
  }

  /** The scores network that the model is, where it is one of ours. */
  public Optional<ScoresModel> network() {
    return model.network();
  }

  /** Components, removal and budget together. */
  public Masking masking() {
    return new Masking(players(), removal, effort.budget());
  }

  /**
   * The model to look into.
   *
   * @throws InputException if its insides cannot be seen
   */
  public Subject subject() {
    return Subject.of(model.insides(layout.shape()), layout.numbers())
        .withBudget(effort.budget())
        .withCancellation(effort.cancellation());
  }

  /** With another effort, such as another seed. */
  public Assignment withEffort(Effort newEffort) {
    return new Assignment(model, predictor, layout, inputs, outputs, removal, answered, newEffort);
  }

  /** With the network of one seed. */
  public Assignment withNetwork(ScoresModel other) {
    return new Assignment(
        Models.of(other), other, layout, inputs, outputs, removal, answered, effort);
  }

  /** With another model of the same inputs and outputs. */
  public Assignment withModel(OpenedModel other) {
    return new Assignment(
        other, other.predictor(), layout, inputs, outputs, removal, answered, effort);
  }

  /** With other inputs whose answers are known. */
  public Assignment withAnswered(Answered other) {
    return new Assignment(
        model, predictor, layout, inputs, outputs, removal, Optional.of(other), effort);
  }

  /** With another predictor of the same inputs and outputs. */
  public Assignment withPredictor(Predictor other) {
    return new Assignment(model, other, layout, inputs, outputs, removal, answered, effort);
  }
}
