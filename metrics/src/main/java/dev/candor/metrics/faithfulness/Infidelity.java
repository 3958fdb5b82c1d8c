package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Players;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.ModelScores;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Do <em>slopes</em> foretell how the answer changes when the input does?
 *
 * <p>{@code E_I (I . a - (f(x) - f(x - I)))^2} over perturbations I of the input, the mean over
 * those drawn or given; 0 for the gradient of a linear model, lower is better, in squared units of
 * the output. Here perturbations are drawn from a normal distribution with mean 0. It asks for an
 * attribution per number of the input whose product with a change is a change of the output: a
 * gradient, not a contribution. For contributions, which say what taking a component away does, use
 * {@link RemovalInfidelity}.
 *
 * <p><b>Cost</b>: one model call more than there are perturbations for each input. The standard
 * error is the standard deviation of the squared differences over the root of their number. Yeh,
 * C.-K. et al. 2019. On the (in)fidelity and sensitivity of explanations. NeurIPS,
 * arXiv:1901.09392.
 *
 * @param samples how many perturbations, 2 or more
 * @param sd their standard deviation in units of the input, above 0
 * @param scaling whether an explanation may be on another scale; the publication's definition is
 *     {@code AS_GIVEN}
 */
public record Infidelity(int samples, double sd, Scaling scaling) implements Measure {
  /** Checks that something is drawn. */
  public Infidelity {
    if (samples < 2) {
      throw InputException.of("samples", "must be 2 or more", samples, "100 are usual");
    }
    if (!(sd > 0 && Double.isFinite(sd))) {
      throw InputException.of("sd", "must be above 0", sd, "0.2 of a standardised input is usual");
    }
  }

  /** 100 perturbations of standard deviation 0.2, as given. */
  public static Infidelity withDefaults() {
    return new Infidelity(100, 0.2, Scaling.AS_GIVEN);
  }

  /** With another scaling. */
  public Infidelity withScaling(Scaling newScaling) {
    return new Infidelity(samples, sd, newScaling);
  }

  /**
   * From numbers: what the explanation said of each perturbation, {@code I . a}, and what was
   * found, {@code f(x) - f(x - I)}.
   */
  public static double of(double[] said, double[] found, Scaling scaling) {
    if (said.length != found.length || said.length == 0) {
      throw InputException.of(
          "found",
          "must be one for each of one or more said",
          found.length + " for " + said.length,
          "give both for each perturbation");
    }
    return Means.of(scaling.squaredErrors(said, found));
  }

  /**
   * Of one input with perturbations that are given.
   *
   * @param perturbations {@code [K, ...]}, K of 1 or more; the model is asked about input minus
   *     each
   * @param slopes one per number of the input, in row-major order
   */
  public static double of(
      Predictor model,
      NdArray input,
      int target,
      NdArray perturbations,
      double[] slopes,
      Scaling scaling) {
    int width = input.size();
    if (perturbations.rank() < 1
        || perturbations.size() != (long) perturbations.length(0) * width
        || perturbations.size() == 0
        || slopes.length != width) {
      throw InputException.of(
          "perturbations and slopes",
          "must have as many numbers each as the input, " + width,
          perturbations + " and " + slopes.length,
          "give them for this input");
    }
    ModelScores scores =
        new ModelScores(model, dev.candor.core.Budget.withDefaults(), Cancellation.NEVER);
    double[] changes = perturbations.toDoubles();
    double[] answers =
        scores.of(
            1 + perturbations.length(0),
            input,
            filler(input.toDoubles(), changes),
            row -> target,
            row -> row == 0 ? "the input" : "perturbation " + (row - 1));
    return of(said(changes, slopes), found(answers), scaling);
  }

  @Override
  public String name() {
    return scaling == Scaling.AS_GIVEN ? "infidelity" : "infidelity, scaled";
  }

  @Override
  public String question() {
    return "Do slopes foretell how the answer changes when the input does?";
  }

  @Override
  public Direction direction() {
    return Direction.LOWER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.MODEL);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    long row = 8L * subject.masking().players().elements();
    long bytes = Math.min(subject.masking().budget().bytes(), (samples + 1) * row);
    return new CallEstimate((samples + 1L) * subject.size(), bytes + samples * row);
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Players players = subject.masking().players();
    if (players.count() != players.elements()) {
      throw InputException.of(
          "players",
          "must be one for each number of the input, " + players.elements(),
          players.count(),
          "use infidelity by removal for groups of numbers");
    }
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        this,
        Map.of(
            "samples", Integer.toString(samples),
            "sd", Double.toString(sd),
            "scaling", scaling.name()),
        i -> {
          double[] slopes = new double[players.elements()];
          for (int j = 0; j < slopes.length; j++) {
            slopes[j] = subject.values(i)[players.playerOf(j)];
          }
          return one(judging, subject, i, slopes);
        });
  }

  private Optional<Finding> one(Judging judging, Subject subject, int i, double[] slopes) {
    NdArray input = subject.inputs().row(i);
    Draws draws = Draws.of(subject.seed(), i);
    double[] changes = new double[Math.multiplyExact(samples, input.size())];
    for (int j = 0; j < changes.length; j++) {
      changes[j] = sd * draws.normal();
    }
    return judging
        .scores(i, samples + 1, filler(input.toDoubles(), changes))
        .map(answers -> scaling.squaredErrors(said(changes, slopes), found(answers)))
        .map(errors -> Finding.sampled(Means.of(errors), Means.standardError(errors)));
  }

  private static ModelScores.Filler filler(double[] input, double[] changes) {
    return (row, into) -> {
      for (int j = 0; j < into.length; j++) {
        into[j] = row == 0 ? input[j] : input[j] - changes[(row - 1) * into.length + j];
      }
    };
  }

  private static double[] said(double[] changes, double[] slopes) {
    double[] said = new double[changes.length / slopes.length];
    for (int j = 0; j < changes.length; j++) {
      said[j / slopes.length] += changes[j] * slopes[j % slopes.length];
    }
    return said;
  }

  private static double[] found(double[] answers) {
    double[] found = new double[answers.length - 1];
    for (int k = 0; k < found.length; k++) {
      found[k] = answers[0] - answers[k + 1];
    }
    return found;
  }
}
