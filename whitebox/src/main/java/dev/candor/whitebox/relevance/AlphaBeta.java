package dev.candor.whitebox.relevance;

import dev.candor.core.InputException;
import java.util.List;

/**
 * What raises the sum gets alpha times the relevance, what lowers it minus beta times: {@code R_i =
 * sum_j (alpha z+_ij / z+_j - beta z-_ij / z-_j) R_j}, {@code alpha - beta = 1}. Where nothing
 * lowers a sum beta's part has no taker, and the relevance there is alpha times what it was.
 *
 * <p>Bach et al. 2015, equation (60).
 */
public record AlphaBeta(double alpha, double beta, double epsilon, Bias bias) implements ByShares {
  /** Checks that alpha and beta differ by one. */
  public AlphaBeta {
    Ranges.notNegative("beta", beta);
    if (!(Math.abs(alpha - beta - 1) < 1e-9)) {
      throw InputException.of(
          "alpha", "must be beta + 1", alpha + " with beta " + beta, "such as alpha 2, beta 1");
    }
  }

  /** With a stabiliser of 1e-9 and the bias left out. */
  public AlphaBeta(double alpha, double beta) {
    this(alpha, beta, 1e-9, Bias.LEFT_OUT);
  }

  @Override
  public List<Share> shares() {
    return List.of(
        ZPlus.raising(epsilon, bias).withWeight(alpha),
        ZPlus.lowering(epsilon, bias).withWeight(-beta));
  }

  @Override
  public String label() {
    return "alpha " + alpha + " beta " + beta + ", epsilon " + epsilon + ", bias " + bias.label();
  }
}
