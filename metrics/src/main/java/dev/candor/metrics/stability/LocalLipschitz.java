package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
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
 * How steeply can the explanation change around an input?
 *
 * <p>{@code max_k |a(x + u_k) - a(x)| / |u_k|}, Euclidean norms, over perturbations with every
 * number uniform from -radius to radius: a lower bound of the local Lipschitz constant, in units of
 * attribution per unit of input, so only comparable between methods of the same units; lower is
 * better. For the gradient of a quadratic form it is at most the largest curvature. All-equal
 * attribution reaches 0: see {@link SensitivityMax}.
 *
 * <p><b>Cost</b>: {@code samples} explanations for each input, and their model calls.
 * Alvarez-Melis, D. and Jaakkola, T. S. 2018. On the robustness of interpretability methods. WHI,
 * arXiv:1806.08049.
 *
 * @param samples how many perturbations, 1 or more
 * @param radius how far each number may move, in units of the input, above 0
 */
public record LocalLipschitz(int samples, double radius) implements Measure {
  /** Checks that something moves. */
  public LocalLipschitz {
    SensitivityMax.requireNeighbours(samples, radius);
  }

  /** 20 perturbations within 0.1. */
  public static LocalLipschitz withDefaults() {
    return new LocalLipschitz(20, 0.1);
  }

  @Override
  public String name() {
    return "local Lipschitz";
  }

  @Override
  public String question() {
    return "How steeply can the explanation change around an input?";
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
        .judge(
            this,
            subject,
            cancellation,
            (centre, near, differences) ->
                steepest(centre.values().toDoubles(), near, differences));
  }

  private static double steepest(double[] centre, List<Attribution> near, NdArray differences) {
    double most = 0;
    for (int k = 0; k < near.size(); k++) {
      double[] difference = differences.row(k).toDoubles();
      double moved = Neighbours.distance(difference, new double[difference.length]);
      double changed = Neighbours.distance(centre, near.get(k).values().toDoubles());
      most = Math.max(most, changed / moved);
    }
    return most;
  }
}
