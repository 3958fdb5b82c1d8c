package dev.candor.torch.graph.reduction;

import dev.candor.torch.Nature;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/** What many numbers become. Whole numbers stay whole. */
public enum Reduce {
  /** Their sum by their number. */
  MEAN(Nature.LINEAR),
  /** Their sum. */
  SUM(Nature.LINEAR),
  /** The largest. */
  MAX(Nature.SELECTING),
  /** The least. */
  MIN(Nature.SELECTING),
  /** Their product. */
  PROD(Nature.OPAQUE),
  /** The sum of their sizes. */
  L1(Nature.OPAQUE),
  /** The root of the sum of their squares. */
  L2(Nature.OPAQUE),
  /** The sum of their squares. */
  SUM_SQUARE(Nature.OPAQUE),
  /** The logarithm of their sum. */
  LOG_SUM(Nature.OPAQUE),
  /** The logarithm of the sum of {@code e^x}. */
  LOG_SUM_EXP(Nature.OPAQUE);

  private final Nature nature;

  Reduce(Nature nature) {
    this.nature = nature;
  }

  /** How the one depends on the many. */
  public Nature nature() {
    return nature;
  }

  /**
   * One number along the axes.
   *
   * @param axes counted from 0, ascending, one or more
   */
  Tensor of(Tensor input, long[] axes, boolean kept) {
    return switch (this) {
      case MEAN -> mean(input, axes, kept);
      case SUM -> sum(input, axes, kept);
      case MAX -> largest(input, axes, kept);
      case MIN -> largest(input.neg(), axes, kept).neg();
      case PROD -> product(input, axes, kept);
      case L1 -> sum(input.abs(), axes, kept);
      case L2 -> sum(input.square(), axes, kept).sqrt();
      case SUM_SQUARE -> sum(input.square(), axes, kept);
      case LOG_SUM -> sum(input, axes, kept).log();
      case LOG_SUM_EXP -> input.logsumexp(axes, kept);
    };
  }

  private static Tensor sum(Tensor input, long[] axes, boolean kept) {
    return input.sum(axes, kept, new ScalarTypeOptional());
  }

  private static Tensor mean(Tensor input, long[] axes, boolean kept) {
    if (input.is_floating_point()) {
      return input.mean(axes, kept, new ScalarTypeOptional());
    }
    long count = 1;
    for (long axis : axes) {
      count *= input.size(axis);
    }
    Tensor sum = sum(input, axes, kept);
    return sum.sub(sum.fmod(new Scalar(count))).floor_divide(new Scalar(count));
  }

  /** Axis by axis: of equals one is let through, and the way back writes to its place alone. */
  private static Tensor largest(Tensor input, long[] axes, boolean kept) {
    if (!input.requires_grad() || !GradMode.is_enabled()) {
      // nothing goes back: the places need not be found
      return input.amax(axes, kept);
    }
    if (StepwiseMax.fits(input, axes)) {
      return StepwiseMax.of(input, kept);
    }
    Tensor largest = input;
    for (int i = axes.length - 1; i >= 0; i--) {
      largest = largest.max(axes[i], kept).get0();
    }
    return largest;
  }

  private static Tensor product(Tensor input, long[] axes, boolean kept) {
    Tensor product = input;
    for (int i = axes.length - 1; i >= 0; i--) {
      product = product.prod(axes[i], kept, new ScalarTypeOptional());
    }
    return product;
  }
}
