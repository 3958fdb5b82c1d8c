package dev.candor.cli.method;

import dev.candor.blackbox.lime.Kernel;
import dev.candor.blackbox.lime.Lime;
import dev.candor.blackbox.lime.LimeSettings;
import dev.candor.blackbox.lime.Surrogate;
import dev.candor.cli.input.InputKind;
import dev.candor.core.Explainer;
import java.util.List;

/** The methods that fit a simple model to the answers nearby. */
final class Surrogates {
  static final List<Method> ALL =
      List.of(
          new Method(
              "lime",
              Family.SURROGATE,
              "which features would a linear model near this row weigh how much",
              "outputs only; background rows or a baseline; a kernel",
              "samples x b model calls a row for b background rows",
              "R2 of the surrogate and a standard error for every coefficient; at most 10 features"
                  + " other than 0 (K-LASSO)",
              Perturbation.NOTHING_BUT_ANSWERS
                  + "; another kernel gives another answer, and a surrogate with a low R2 none",
              "candor explain MODEL DATA --method lime",
              List.of(
                  Setting.count(
                      "samples", "256, 1000 for images and texts", 2, "drawn around an input"),
                  Setting.of("surrogate", "k-lasso", "k-lasso, lasso, ridge or least-squares"),
                  Setting.count("k", "10", 1, "components that k-lasso keeps"),
                  Setting.of("alpha", "0.01", "penalty of lasso and ridge"),
                  Setting.of(
                      "width", "by the kind of input", "of the kernel, as LIME's software has it")),
              new Making.OfRows(Gives.COMPONENTS, StandIn.EITHER, Surrogates::explainer)));

  private Surrogates() {}

  private static Explainer explainer(Assignment assignment, Choices choices) {
    boolean rows = assignment.layout().kind() == InputKind.TABLE;
    LimeSettings settings =
        rows
            ? LimeSettings.forRows(assignment.players().count()).withSamples(256)
            : LimeSettings.forImages();
    settings =
        settings
            .withSamples(choices.wholeIfChosen("samples").orElse(settings.samples()))
            .withSurrogate(surrogate(choices))
            .withSeed(assignment.effort().seed());
    if (choices.given("width")) {
      Kernel kernel = settings.kernel();
      settings =
          settings.withKernel(
              Kernel.gaussian(kernel.distance(), kernel.space(), choices.number("width")));
    }
    return new Lime(assignment.predictor(), assignment.masking(), settings)
        .withCancellation(assignment.effort().cancellation());
  }

  private static Surrogate surrogate(Choices choices) {
    return switch (choices.oneOf("surrogate", "k-lasso", "lasso", "ridge", "least-squares")) {
      case "lasso" -> new Surrogate.Lasso(choices.number("alpha"));
      case "ridge" -> new Surrogate.Ridge(choices.number("alpha"));
      case "least-squares" -> new Surrogate.LeastSquares();
      default -> new Surrogate.KLasso(choices.whole("k"));
    };
  }
}
