package dev.candor.cli.method;

import dev.candor.core.Explainer;
import dev.candor.whitebox.gradient.InputTimesGradient;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.PathRule;
import dev.candor.whitebox.gradient.PathSteps;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import java.util.List;

/** The methods that ask how the answer changes with the input. */
final class Gradients {
  private static final String NEEDS = "a model through which gradients flow";
  static final Setting EMBEDDING =
      Setting.of("layer", "found", "for texts: the layer that turns tokens into vectors");
  private static final int FIRST_STEPS = 16;
  private static final int MOST_STEPS = 1024;

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
              List.of(Setting.of("sign", "size", "size, or signed"), EMBEDDING),
              new Making.OfRows(
                  Gives.NUMBERS,
                  StandIn.NONE,
                  (assignment, choices) ->
                      new Saliency(assignment.subject(), choices.word("sign", Sign.class)))),
          new Method(
              "gradient-norm",
              Family.GRADIENT,
              "how steep is the answer at each component, whatever the direction",
              NEEDS,
              "one forward and one backward pass an input",
              "exactly 0 for what the model does not use; for words of texts hard to beat",
              "none known of the randomisation tests; a slope at one place, without a sign",
              "candor explain MODEL INPUT --method gradient-norm",
              List.of(EMBEDDING),
              new Making.OfRows(
                  Gives.COMPONENTS,
                  StandIn.NONE,
                  (assignment, choices) -> new GradientNorm(assignment))),
          new Method(
              "input-x-gradient",
              Family.GRADIENT,
              "what would each number contribute, were the network as steep everywhere as here",
              NEEDS,
              "one forward and one backward pass an input",
              "w x for a linear model; exactly 0 for what the model does not use",
              "none known of the randomisation tests; misses what saturates: only as good as the"
                  + " network is straight",
              "candor explain MODEL INPUT --method input-x-gradient",
              List.of(EMBEDDING),
              new Making.OfRows(
                  Gives.NUMBERS,
                  StandIn.NONE,
                  (assignment, choices) -> new InputTimesGradient(assignment.subject()))),
          new Method(
              "integrated-gradients",
              Family.GRADIENT,
              "what of each number made the answer other than the baseline's",
              NEEDS + "; a baseline",
              "steps forward and backward passes an input",
              "shares add up to the answer less the baseline's, up to the gap it tells; the same"
                  + " for networks that compute the same function; 0 for what is not used",
              "none known of the randomisation tests; another baseline is another question, and"
                  + " kinks need many steps",
              "candor explain MODEL INPUT --method integrated-gradients --baseline zero",
              List.of(
                  Setting.count("steps", "50", 1, "points on the way from the baseline"),
                  Setting.of(
                      "rule",
                      "gauss-legendre",
                      "gauss-legendre, middle, left, right, trapezoid or captum-trapezoid"),
                  Setting.of(
                      "bound", "none", "doubles the steps, up to 1024, until the gap is below"),
                  EMBEDDING),
              new Making.OfRows(Gives.NUMBERS, StandIn.BASELINE, Gradients::integrated)));

  private Gradients() {}

  private static Explainer integrated(Assignment assignment, Choices choices) {
    IntegratedGradientsSettings settings =
        IntegratedGradientsSettings.withDefaults().withRule(choices.word("rule", PathRule.class));
    PathSteps steps =
        choices.given("bound")
            ? new PathSteps.Adaptive(
                choices.wholeIfChosen("steps").orElse(FIRST_STEPS),
                MOST_STEPS,
                choices.number("bound"))
            : new PathSteps.Fixed(choices.whole("steps"));
    return Standing.withOne(
        assignment,
        baselines ->
            new IntegratedGradients(assignment.subject(), baselines, settings.withSteps(steps)));
  }
}
