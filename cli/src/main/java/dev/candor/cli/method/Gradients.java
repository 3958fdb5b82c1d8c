package dev.candor.cli.method;

import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import java.util.List;

/** The methods that ask how the answer changes with the input. */
final class Gradients {
  private static final String NEEDS = "a model through which gradients flow";

  static final List<Method> ALL =
      List.of(
          new Method(
              "saliency",
              Family.GRADIENT,
              "how would the answer change with a small change of each number",
              NEEDS,
              "one forward and one backward pass an input",
              "exactly 0 for what the model does not use",
              "none known of the randomisation tests; a slope at one place: it does not add up to"
                  + " the answer, and is 0 where the network is flat",
              "candor explain MODEL INPUT --method saliency",
              List.of(Setting.of("sign", "size", "size, or signed")),
              new Making.OfRows(
                  Gives.NUMBERS,
                  StandIn.NONE,
                  (assignment, choices) ->
                      new Saliency(assignment.subject(), choices.word("sign", Sign.class)))));

  private Gradients() {}
}
