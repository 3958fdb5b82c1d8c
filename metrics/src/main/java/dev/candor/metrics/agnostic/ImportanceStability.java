package dev.candor.metrics.agnostic;

import java.util.List;

/**
 * Does each component count about as much in every explanation?
 *
 * <p>With f_ij the share of component j in input i, m_j its mean and V_j its variance over the M
 * inputs (divided by M): {@code S_j = 1 - V_j / (m_j (1 - m_j))}, where m_j (1 - m_j) is the
 * largest variance that shares with this mean can have; the answer is the mean over components.
 * Between 0 and 1, higher is more stable; a component that never counts, or alone, has 1.
 *
 * <p>Constant explanations score 1, as in {@link RankConsistency}. The authors' library leaves out
 * the "1 -", divides the variance by M - 1 and weights components by their mean. Munoz et al. 2024,
 * arXiv:2302.12094v3, definition 3.6.
 */
public final class ImportanceStability {
  private ImportanceStability() {}

  /** Of explanations of several inputs. */
  public static double of(Importances importances) {
    double[] mean = importances.mean();
    double sum = 0;
    for (int j = 0; j < mean.length; j++) {
      double variance = 0;
      for (List<Double> row : importances.rows()) {
        variance += (row.get(j) - mean[j]) * (row.get(j) - mean[j]);
      }
      variance /= importances.rows().size();
      double most = mean[j] * (1 - mean[j]);
      sum += most > 0 ? 1 - Math.min(1, variance / most) : 1;
    }
    return sum / mean.length;
  }
}
