package dev.candor.cli.explanation;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Layout;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.Gives;
import dev.candor.cli.method.Method;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a method says of inputs, beside what the model answers.
 *
 * @param method the method's name
 * @param kind what one input is
 * @param classes the outputs' names; none where they are not known
 * @param modelHash SHA-256 of the model
 * @param dataHash SHA-256 of the inputs
 * @param inputs one explanation for each
 */
public record Explanation(
    String method,
    InputKind kind,
    List<String> classes,
    Optional<String> modelHash,
    String dataHash,
    List<Explained> inputs) {
  /** Copies the lists. */
  public Explanation {
    classes = List.copyOf(classes);
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw InputException.of("inputs", "must be one or more", 0, "give an input");
    }
  }

  /**
   * Asks a method.
   *
   * @param group the inputs of one layout
   * @param assignment model, inputs and effort
   * @param answers what the model answers, {@code [n, outputs]}
   * @param first the number of the first input among all
   * @throws InputException if the method does not explain single inputs, or they lack what it needs
   */
  public static List<Explained> of(
      Method method, Inputs group, Assignment assignment, NdArray answers, int first) {
    Layout layout = group.layout();
    boolean table = layout.kind() == InputKind.TABLE;
    Explainer explainer =
        (table ? method.byComponent(assignment) : method.explainer(assignment))
            .orElseThrow(() -> ofDataSet(method));
    List<Attribution> attributions = explainer.explain(assignment.inputs(), assignment.targets());
    return told(group, attributions, table ? Gives.COMPONENTS : method.gives(), answers, first);
  }

  /**
   * Puts together what was said already.
   *
   * @param group the inputs of one layout
   * @param attributions one for each
   * @param gives what their numbers belong to
   * @param answers what the model answers, {@code [n, outputs]}
   * @param first the number of the first input among all
   */
  public static List<Explained> told(
      Inputs group, List<Attribution> attributions, Gives gives, NdArray answers, int first) {
    Layout layout = group.layout();
    List<Explained> explained = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution one = attributions.get(i);
      explained.add(
          new Explained(
              group.shown().name(i).orElse(Integer.toString(first + i + 1)),
              group.shown().alone(i),
              answers.row(i),
              one,
              Arranged.of(one, layout, gives)));
    }
    return explained;
  }

  private static InputException ofDataSet(Method method) {
    return InputException.of(
        "--method",
        "must explain single inputs",
        method.name() + ", which speaks of the data set",
        "use candor rank --method " + method.name());
  }
}
