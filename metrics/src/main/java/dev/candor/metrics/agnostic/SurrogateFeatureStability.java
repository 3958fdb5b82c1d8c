package dev.candor.metrics.agnostic;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.statistics.Spread;
import java.util.BitSet;
import java.util.List;

/**
 * Does the simple stand-in use the same inputs when it is fitted again to other rows?
 *
 * <p>The mean over bootstraps of {@code |F and F_b| / |F or F_b|}, with F the inputs that the
 * surrogate of all rows uses and F_b those of a surrogate fitted to as many rows drawn with
 * replacement, group by group (predicted class, or quarter of the predicted values) as in the
 * authors' library, where there are 5 bootstraps. Two surrogates that use nothing agree: 1; one
 * that uses nothing and one that does: 0. 1 is the best.
 *
 * <p>Costs one fit more than there are bootstraps; the model itself is not asked. The same seed
 * draws the same rows. Munoz et al. 2024, arXiv:2302.12094v3.
 *
 * @param bootstraps how often a surrogate is fitted again
 * @param seed of the rows drawn
 */
public record SurrogateFeatureStability(int bootstraps, long seed) {
  /** Checks that there is a bootstrap. */
  public SurrogateFeatureStability {
    if (bootstraps < 1) {
      throw InputException.of(
          "bootstraps", "must be 1 or more", bootstraps, "the publication's library has 5");
    }
  }

  /** 5 bootstraps, seed 0. */
  public static SurrogateFeatureStability withDefaults() {
    return new SurrogateFeatureStability(5, 0);
  }

  /**
   * The mean, and its spread over bootstraps.
   *
   * @param rows {@code [n, inputs]}
   * @param outputs the model's answers for them
   */
  public Spread of(SurrogateTrainer trainer, NdArray rows, NdArray outputs) {
    if (rows.rank() != 2 || outputs.rank() != 2 || rows.length(0) != outputs.length(0)) {
      throw InputException.of(
          "outputs",
          "must be one row for each of " + rows,
          outputs,
          "ask the model about the rows");
    }
    BitSet all = trainer.fit(rows, outputs).features();
    List<List<Integer>> groups = OutputGroups.of(outputs);
    double[] alike = new double[bootstraps];
    for (int b = 0; b < bootstraps; b++) {
      Draws draws = Draws.of(seed, b);
      int[] drawn =
          groups.stream()
              .flatMap(group -> group.stream().map(i -> group.get(draws.below(group.size()))))
              .mapToInt(Integer::intValue)
              .toArray();
      BitSet both = trainer.fit(rows(rows, drawn), rows(outputs, drawn)).features();
      BitSet either = (BitSet) both.clone();
      both.and(all);
      either.or(all);
      alike[b] = either.isEmpty() ? 1 : (double) both.cardinality() / either.cardinality();
    }
    return Spread.of(alike);
  }

  private static NdArray rows(NdArray all, int[] drawn) {
    int width = all.length(1);
    double[] values = all.toDoubles();
    double[] picked = new double[drawn.length * width];
    for (int i = 0; i < drawn.length; i++) {
      System.arraycopy(values, drawn[i] * width, picked, i * width, width);
    }
    NdArray rows = NdArray.of(picked, drawn.length, width);
    return all.dtype() == DType.FLOAT64 ? rows : NdArray.of(rows.toFloats(), drawn.length, width);
  }
}
