package dev.candor.whitebox.relevance;

import dev.candor.torch.Nature;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Divides by shares, as a surrogate. With x the input, {@code x'} the same number without a
 * gradient, z a sum of the layer's answers under changed numbers and a its plain answer,
 *
 * <pre>{@code
 * u = x' + x' (x - x')                                 value x', slope x'
 * y = a' + weight (z(u) - z(u)') / (z' + epsilon sign) value a
 * }</pre>
 *
 * <p>so the gradient that arrives as R leaves as {@code x' J' (R / (z' + epsilon sign))}, the rule:
 * J is the slope of z, which is linear in u. What biases and stabilisers take goes to {@link
 * Absorbed} through the same fraction.
 */
final class Shares {
  private final Absorbed absorbed;

  Shares(Absorbed absorbed) {
    this.absorbed = absorbed;
  }

  /** The layer's answer, its relevance divided by the rule. */
  Tensor of(ByShares rule, Nature nature, Response response, List<Tensor> inputs) {
    Operands operands = new Operands(nature, inputs);
    double part = rule.equally() ? 1.0 / operands.takers() : 1;
    List<Tensor> sums = rule.shares().stream().map(share -> operands.sum(response, share)).toList();
    Tensor plain = isAnswer(nature, rule) ? sums.get(0).detach() : operands.plain(response);
    Tensor output = plain;
    for (int i = 0; i < sums.size(); i++) {
      Share share = rule.shares().get(i);
      Tensor sum = sums.get(i);
      Tensor values = sum.detach();
      Tensor stable = stabilised(values, share.epsilon());
      Tensor moved = sum.sub(values);
      for (Tensor bias : operands.biases(response, share, absorbed.axis())) {
        moved = absorbed.with(moved, bias, absorbed.biases());
      }
      if (share.epsilon() > 0) {
        // where takers each divide their part, a stabiliser takes from each of them
        Tensor taken = stable.sub(values).div(new Scalar(part));
        moved = absorbed.with(moved, taken, absorbed.stabilisers());
      }
      Tensor shared = moved.div(stable);
      if (share.where() != Share.Where.EVERYWHERE) {
        boolean above = share.where() == Share.Where.ABOVE_ZERO;
        shared = shared.mul(above ? plain.gt(zero()) : plain.lt(zero()));
      }
      output = output.add(shared, new Scalar(part * share.weight()));
    }
    return output;
  }

  /** Whether the first sum is the layer's own answer, which then need not be computed again. */
  private static boolean isAnswer(Nature nature, ByShares rule) {
    return nature != Nature.SUM
        && rule.shares().get(0).terms().equals(List.of(Term.plus(Part.ALL, Part.ALL, Part.ALL)));
  }

  /**
   * A softmax s of x: {@code x' J' (R / s)} is {@code x_i (R_i - s_i sum_j R_j)}. A number of minus
   * infinity has no share and gets none. What comes back less what is handed on is absorbed.
   */
  Tensor softmax(Response response, Tensor input) {
    Tensor infinite = input.isinf();
    Tensor finite = input.masked_fill(infinite, zero());
    Tensor fixed = finite.detach();
    Tensor u = torch.addcmul(input.detach(), fixed, finite.sub(fixed));
    Tensor sum = response.to(List.of(absorbed.with(u, fixed.neg(), absorbed.softmaxes())));
    Tensor values = sum.detach();
    Tensor moved = absorbed.with(sum.sub(values), values, absorbed.softmaxes());
    return values.add(moved.div(stabilised(values, 0)));
  }

  /** {@code z + epsilon sign(z)} with {@code sign(0) = 1}; 1 where that is 0. */
  private static Tensor stabilised(Tensor sum, double epsilon) {
    if (epsilon == 0) {
      return sum.masked_fill(sum.eq(zero()), new Scalar(1.0));
    }
    return sum.add(torch.where(sum.ge(zero()), new Scalar(epsilon), new Scalar(-epsilon)));
  }

  /** Native like everything here, so it cannot outlive the run. */
  private static Scalar zero() {
    return new Scalar(0.0);
  }
}
