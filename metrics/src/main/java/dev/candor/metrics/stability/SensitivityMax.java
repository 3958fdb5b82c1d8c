package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.Set;

/**
 * How far can the explanation move when the input hardly does?
 *
 * <p>{@code max_k |a(x + u_k) - a(x)| / |a(x)|}, Euclidean norms over components, for perturbations
 * u_k with every number uniform from -radius to radius (or given); 0 is the most stable, lower is
 * better, NaN where all of a(x) is 0. The publication's definition has no norm below the line; with
 * it methods of other units compare, as in Captum. The maximum of a sample is a lower bound of the
 * maximum, and has no standard error.
 *
 * <p>All-equal attribution reaches 0, so stability alone says nothing; a model that truly changes
 * within the radius makes any faithful method unstable. <b>Cost</b>: {@code samples} explanations
 * for each input, and their model calls. Yeh, C.-K. et al. 2019. On the (in)fidelity and
 * sensitivity of explanations. NeurIPS, arXiv:1901.09392.
 *
 * @param samples how many perturbations, 1 or more
 * @param radius how far each number may move, in units of the input, above 0
 */
public record SensitivityMax(int samples, double radius) implements Measure {
  /** Checks that something moves. */
  public SensitivityMax {
    requireNeighbours(samples, radius);
  }

  /** 10 perturbations within 0.02, as in Captum. */
  public static SensitivityMax withDefaults() {
    return new SensitivityMax(10, 0.02);
  }

  /** From the attribution of an input and those of inputs near it. */
  public static double of(Attribution attribution, List<Attribution> near) {
    double[] centre = attribution.values().toDoubles();
    double norm = Neighbours.distance(centre, new double[centre.length]);
    double most = 0;
    for (Attribution other : near) {
      most = Math.max(most, Neighbours.distance(centre, other.values().toDoubles()));
    }
    return norm == 0 ? Double.NaN : most / norm;
  }

  /**
   * Of one input with perturbations that are given.
   *
   * @param perturbations {@code [K, ...]}, K of 1 or more; input plus each is explained
   */
  public static double of(Explainer explainer, NdArray input, int target, NdArray perturbations) {
    return of(
        explainer.explain(input, target),
        Neighbours.explained(explainer, input, target, perturbations));
  }

  @Override
  public String name() {
    return "sensitivity-max";
  }

  @Override
  public String question() {
    return "How far can the explanation move when the input hardly does?";
  }

  @Override
  public Direction direction() {
    return Direction.LOWER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.EXPLAINER);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    return Asked.estimate(subject, samples);
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    return new Vicinity(samples, radius)
        .judge(this, subject, cancellation, (centre, near, differences) -> of(centre, near));
  }

  static void requireNeighbours(int samples, double radius) {
    if (samples < 1) {
      throw InputException.of("samples", "must be 1 or more", samples, "10 are usual");
    }
    if (!(radius > 0 && Double.isFinite(radius))) {
      throw InputException.of("radius", "must be above 0", radius, "0.02 is usual");
    }
  }
}
