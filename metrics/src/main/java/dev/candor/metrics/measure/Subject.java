package dev.candor.metrics.measure;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import java.util.List;

/**
 * What is judged: explanations of some inputs, beside the model and the method they come from.
 *
 * @param model whose answers are explained
 * @param inputs {@code [n, ...]}
 * @param attributions one per input, with as many components as there are players
 * @param explainer gave the attributions, and can be asked again
 * @param masking how components are taken away, and what one measure may cost over all inputs
 * @param background {@code [m, ...]}, rows that stand for the data, m of 1 or more
 * @param seed of what the measures draw
 */
public record Subject(
    Predictor model,
    NdArray inputs,
    List<Attribution> attributions,
    Explainer explainer,
    Masking masking,
    NdArray background,
    long seed) {
  /** Checks that the parts belong together. */
  public Subject {
    attributions = List.copyOf(attributions);
    if (inputs.rank() < 2 || inputs.length(0) < 1 || inputs.length(0) != attributions.size()) {
      throw InputException.of(
          "attributions",
          "must be one for each of one or more inputs",
          attributions.size() + " for " + inputs,
          "explain each input");
    }
    int players = masking.players().count();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      if (attribution.axes().size() != players) {
        throw InputException.of(
            "attribution of input " + i,
            "must have as many components as there are players, " + players,
            attribution.axes().size(),
            "give the players of this method");
      }
      for (int j = 0; j < players; j++) {
        if (!Double.isFinite(attribution.values().get(j))) {
          throw InputException.of(
              "attribution of input " + i + ", " + attribution.axes().component(j).label(),
              "must be finite",
              attribution.values().get(j),
              "check the method");
        }
      }
    }
    int width = inputs.size() / inputs.length(0);
    if (background.rank() < 2
        || background.length(0) < 1
        || background.size() / background.length(0) != width
        || width != masking.players().elements()) {
      throw InputException.of(
          "background",
          "must have one row or more like the inputs, " + inputs,
          background,
          "give rows of the data");
    }
  }

  /** Explains the inputs and puts them together. */
  public static Subject of(
      Predictor model,
      NdArray inputs,
      int[] targets,
      Explainer explainer,
      Masking masking,
      NdArray background,
      long seed) {
    return new Subject(
        model,
        inputs,
        explainer.explain(inputs, targets.clone()),
        explainer,
        masking,
        background,
        seed);
  }

  /** The same inputs and targets, explained by another method. */
  public Subject explainedBy(Explainer other) {
    return of(model, inputs, targets(), other, masking, background, seed);
  }

  /** Which output is explained, one per input. */
  public int[] targets() {
    return attributions.stream().mapToInt(Attribution::target).toArray();
  }

  /** How many inputs there are. */
  public int size() {
    return attributions.size();
  }

  /** The attribution of one input as numbers. */
  public double[] values(int input) {
    return attributions.get(input).values().toDoubles();
  }
}
