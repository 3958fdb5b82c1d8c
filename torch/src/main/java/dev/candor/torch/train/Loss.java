package dev.candor.torch.train;

import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
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
    Tensor slope(Tensor outputs, Tensor targets) {
      return outputs.sigmoid().sub_(targets);
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      Scalar half = new Scalar(.5);
      return Optional.of(outputs.gt(new Scalar(0.0)).eq(targets.gt(half)));
    }
  },
  /**
   * {@code -log softmax(outputs)[target]}; targets are class numbers. A row may have several, as
   * the steps of a window have: its outputs are then as many runs of classes, one after the other.
   */
  CROSS_ENTROPY {
    @Override
    Tensor each(Tensor outputs, Tensor targets) {
      if (targets.size(2) > 1) {
        Tensor own = targets.to(ScalarType.Long).unsqueeze(3);
        return byTarget(outputs, targets).log_softmax(-1).gather(3, own).squeeze(3).neg();
      }
      return outputs.log_softmax(-1).gather(2, targets.to(ScalarType.Long)).neg();
    }

    @Override
    Tensor slope(Tensor outputs, Tensor targets) {
      if (targets.size(2) > 1) {
        Tensor each = targets.to(ScalarType.Long).unsqueeze(3);
        Tensor less = torch.full_like(each, new Scalar(-1)).to(outputs.scalar_type());
        double targetsOfRow = targets.size(2);
        return byTarget(outputs, targets)
            .softmax(-1)
            .scatter_add_(3, each, less)
            .mul_(new Scalar(1 / targetsOfRow))
            .flatten(2, 3);
      }
      Tensor own = targets.to(ScalarType.Long);
      return outputs.softmax(-1).scatter_add_(2, own, torch.full_like(targets, new Scalar(-1)));
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      if (targets.size(2) > 1) {
        Tensor likeliest =
            byTarget(outputs, targets).argmax(new org.bytedeco.pytorch.LongOptional(-1), false);
        return Optional.of(likeliest.eq(targets.to(ScalarType.Long)));
      }
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
    Tensor slope(Tensor outputs, Tensor targets) {
      double outputsOfRow = outputs.size(2);
      return outputs.sub(targets).mul_(new Scalar(2 / outputsOfRow));
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      return Optional.empty();
    }
  },
  /**
   * The absolute error, rounded at 0: {@code d^2 / (2 b)} where {@code d = |output - y|} is below
   * {@code b = .75}, {@code d - b / 2} elsewhere; averaged over the outputs. Girshick, "Fast
   * R-CNN", ICCV 2015.
   */
  SMOOTH_ABSOLUTE_ERROR {
    @Override
    Tensor each(Tensor outputs, Tensor targets) {
      return torch.smooth_l1_loss(outputs, targets, NO_REDUCTION, ROUNDED_BELOW);
    }

    @Override
    Tensor slope(Tensor outputs, Tensor targets) {
      double outputsOfRow = outputs.size(2);
      return outputs
          .sub(targets)
          .mul_(new Scalar(1 / ROUNDED_BELOW))
          .clamp_(new ScalarOptional(new Scalar(-1.0)), new ScalarOptional(new Scalar(1.0)))
          .mul_(new Scalar(1 / outputsOfRow));
    }

    @Override
    Optional<Tensor> correct(Tensor outputs, Tensor targets) {
      return Optional.empty();
    }
  };

  /** {@code [members, n, targets, classes]}. */
  private static Tensor byTarget(Tensor outputs, Tensor targets) {
    long each = targets.size(2);
    return outputs.view(outputs.size(0), outputs.size(1), each, outputs.size(2) / each);
  }

  private static final double ROUNDED_BELOW = .75;
  private static final long NO_REDUCTION = 0;
  private static final ScalarTypeOptional SAME_TYPE = new ScalarTypeOptional();

  /** The loss of each row and output, {@code [members, n, outputs]}. */
  abstract Tensor each(Tensor outputs, Tensor targets);

  /** How the loss of each row, the mean over its outputs, changes with each output. */
  abstract Tensor slope(Tensor outputs, Tensor targets);

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

  /** How the losses of the members change with each output, {@code [members, n, outputs]}. */
  Tensor slopePerMember(Tensor outputs, Tensor targets, Optional<Tensor> weights) {
    Tensor slope = slope(outputs, targets);
    if (weights.isEmpty()) {
      double rows = outputs.size(1);
      return slope.mul_(new Scalar(1 / rows));
    }
    Tensor rows = weights.orElseThrow();
    return slope.mul_(rows.div(rows.sum(new long[] {1}, true, SAME_TYPE)).unsqueeze(2));
  }
}
