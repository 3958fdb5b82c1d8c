package dev.candor.torch.train;

import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * How wrong are the outputs? For each member the weighted mean over its rows: {@code sum_i w_i l_i
 * / sum_i w_i}.
 */
public enum Loss {
  /** {@code -y log p - (1 - y) log(1 - p)}, {@code p = sigmoid(output)}; targets 0 or 1. */
  BINARY_CROSS_ENTROPY {
    @Override
    Tensor each(Tensor outputs, Tensor targets) {
      TensorOptional none = new TensorOptional();
      return torch.binary_cross_entropy_with_logits(outputs, targets, none, none, NO_REDUCTION);
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      Scalar half = new Scalar(.5);
      return Optional.of(outputs.gt(new Scalar(0.0)).eq(targets.gt(half)));
    }
  },
  /** {@code -log softmax(outputs)[target]}; targets are class numbers. */
  CROSS_ENTROPY {
    @Override
    Tensor each(Tensor outputs, Tensor targets) {
      return outputs.log_softmax(-1).gather(2, targets.to(ScalarType.Long)).neg();
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      Tensor chosen = outputs.argmax(new org.bytedeco.pytorch.LongOptional(-1), true);
      return Optional.of(chosen.eq(targets.to(ScalarType.Long)));
    }
  },
  /** {@code (output - y)^2}, averaged over the outputs. */
  MEAN_SQUARED_ERROR {
    @Override
    Tensor each(Tensor outputs, Tensor targets) {
      return outputs.sub(targets).square();
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      return Optional.empty();
    }
  };

  private static final long NO_REDUCTION = 0;

  /** The loss of each row and output, {@code [members, n, outputs]}. */
  abstract Tensor each(Tensor outputs, Tensor targets);

  /** Which rows are answered rightly, where that is a question. */
  abstract Optional<Tensor> correct(Tensor outputs, Tensor targets);

  /** The loss of each member, {@code [members]}. */
  Tensor perMember(Tensor outputs, Tensor targets, Optional<Tensor> weights) {
    Tensor each = each(outputs, targets);
    if (weights.isEmpty()) {
      return each.mean(1, 2);
    }
    Tensor rows = weights.orElseThrow();
    return each.mean(2).mul(rows).sum(1).div(rows.sum(1));
  }
}
