package dev.candor.whitebox.deeplift;

import dev.candor.torch.Scope;
import dev.candor.torch.Sharing;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The softmax, exactly complete. With {@code e = exp(x)}, {@code S} its sum, {@code y = e / S} and
 * the logarithmic mean {@code L(a, b) = (a - b) / (ln a - ln b)}:
 *
 * <pre>{@code
 * ln S - ln S0 = sum_j w_j (x_j - x0_j),   w_j = L(e_j, e0_j) / L(S, S0)
 * y_i - y0_i   = L(y_i, y0_i) ((x_i - x0_i) - sum_j w_j (x_j - x0_j))
 * }</pre>
 *
 * <p>which is the softmax's own gradient with means in the place of y. e and S are divided by the
 * larger of S and S0, so that nothing overflows.
 */
final class Shares {
  static final Rule RULE = Shares::answer;

  private static final double NEXT_TO_NOTHING = 1e-30;

  private Shares() {}

  private static List<Tensor> answer(Part part, Seen seen) {
    Tensor input = part.inputs().get(0);
    long axis = part.layer() instanceof Sharing sharing ? sharing.axis() : -1;
    boolean logarithm = part.layer() instanceof Sharing sharing && sharing.logarithm();
    Tensor value = Scope.notRecording(() -> part.answers(part.numbers()).get(0));
    Means means = Scope.notRecording(() -> means(input.detach(), seen.inputs().get(0), axis));
    Tensor mean = input.mul(means.ofSum()).sum(new long[] {axis}, true, new ScalarTypeOptional());
    Tensor relative = input.sub(mean);
    return List.of(Surrogate.of(value, logarithm ? relative : relative.mul(means.ofShares())));
  }

  private record Means(Tensor ofSum, Tensor ofShares) {}

  private static Means means(Tensor x, Tensor x0, long axis) {
    Tensor log = x.log_softmax(axis);
    Tensor log0 = x0.log_softmax(axis);
    Tensor share = log.exp();
    Tensor share0 = log0.exp();
    Tensor sums = x.logsumexp(new long[] {axis}, true).sub(x0.logsumexp(new long[] {axis}, true));
    Tensor sum = sums.clamp_max(new Scalar(0.0)).exp();
    Tensor sum0 = sums.clamp_min(new Scalar(0.0)).neg().exp();
    Tensor ofSum =
        logarithmic(share.mul(sum), share0.mul(sum0), x.sub(x0)).div(logarithmic(sum, sum0, sums));
    return new Means(ofSum, logarithmic(share, share0, log.sub(log0)));
  }

  /** {@code (a - b) / ln(a / b)}, given {@code ln(a / b)}; 0 where both are 0. */
  private static Tensor logarithmic(Tensor a, Tensor b, Tensor ratio) {
    Tensor known = ratio.nan_to_num();
    Tensor some = torch.where(known.eq(new Scalar(0.0)), new Scalar(NEXT_TO_NOTHING), known);
    Tensor near = b.mul(some.expm1().div(some));
    Tensor far = a.sub(b).div(some);
    return torch.where(some.abs().lt(new Scalar(1.0)), near, far);
  }
}
