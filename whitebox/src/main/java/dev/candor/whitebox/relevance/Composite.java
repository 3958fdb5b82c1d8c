package dev.candor.whitebox.relevance;

import dev.candor.torch.Layer;
import dev.candor.torch.Normaliser;
import dev.candor.torch.graph.Gated;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rule is for which layer: the first choice that fits, and where none does a rule by the
 * layer's nature, with one stabiliser for all of them:
 *
 * <table>
 *   <caption>Rules where nothing is chosen</caption>
 *   <tr><th>nature</th><th>rule</th></tr>
 *   <tr><td>linear, sum</td><td>{@link Epsilon}</td></tr>
 *   <tr><td>normalising</td><td>{@link Epsilon}, the deviation held at what it is; {@link Way#PASS} where a layer does not show it</td></tr>
 *   <tr><td>elementwise</td><td>{@link Way#PASS}</td></tr>
 *   <tr><td>rearranging, selecting</td><td>{@link Way#GRADIENT}</td></tr>
 *   <tr><td>product</td><td>{@link Uniform}; a gate and a signal, a fraction: {@link Way#SIGNAL}</td></tr>
 *   <tr><td>softmax</td><td>{@link Way#SOFTMAX}</td></tr>
 * </table>
 *
 * @param name in the evidence
 * @param epsilon the stabiliser where nothing is chosen
 * @param choices the first that fits counts
 * @param batchNorms behind convolutions and dense layers
 */
public record Composite(String name, double epsilon, List<Choice> choices, BatchNorms batchNorms) {
  /** A rule for some layers. */
  public record Choice(Selector layers, Rule rule) {}

  /** Copies the list. */
  public Composite {
    choices = List.copyOf(choices);
    Ranges.notNegative("epsilon", epsilon);
  }

  /** Rules by nature alone, with a stabiliser of 1e-6 and batch norms folded. */
  public static Composite named(String name) {
    return new Composite(name, 1e-6, List.of(), BatchNorms.FOLDED);
  }

  /** With one choice more, behind the others. */
  public Composite with(Selector layers, Rule rule) {
    List<Choice> more = new ArrayList<>(choices);
    more.add(new Choice(layers, rule));
    return new Composite(name, epsilon, more, batchNorms);
  }

  /** With another stabiliser where nothing is chosen. */
  public Composite withEpsilon(double newEpsilon) {
    return new Composite(name, newEpsilon, choices, batchNorms);
  }

  /** With batch norms treated otherwise. */
  public Composite withBatchNorms(BatchNorms newBatchNorms) {
    return new Composite(name, epsilon, choices, newBatchNorms);
  }

  /** The choices in words, such as {@code convolution: flat; dense: epsilon 1.0E-6}. */
  public String label() {
    StringBuilder label = new StringBuilder();
    for (Choice choice : choices) {
      label.append(choice.layers().label()).append(": ").append(choice.rule().label()).append("; ");
    }
    return label.append("others: by nature, epsilon ").append(epsilon).toString();
  }

  /** Whether a rule was chosen for a layer. */
  boolean chooses(Place place) {
    return choices.stream().anyMatch(choice -> choice.layers().test().test(place));
  }

  /** The rule for a layer that is neither opaque nor made of parts, unless it is chosen. */
  Rule rule(Place place) {
    return choices.stream()
        .filter(choice -> choice.layers().test().test(place))
        .map(Choice::rule)
        .findFirst()
        .orElseGet(() -> byNature(place));
  }

  private Rule byNature(Place place) {
    return switch (place.nature()) {
      case LINEAR, SUM -> new Epsilon(epsilon);
      case PRODUCT -> hasSignal(place.layer()) ? Way.SIGNAL : new Uniform(epsilon);
      case SOFTMAX -> Way.SOFTMAX;
      case NORMALISING -> place.layer() instanceof Normaliser ? new Epsilon(epsilon) : Way.PASS;
      case ELEMENTWISE -> Way.PASS;
      case REARRANGING, SELECTING, COMPOSITE, SOURCE, OPAQUE -> Way.GRADIENT;
    };
  }

  private static boolean hasSignal(Layer layer) {
    return layer instanceof Gated || layer == Arithmetic.DIVIDE;
  }
}
