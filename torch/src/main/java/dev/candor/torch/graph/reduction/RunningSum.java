package dev.candor.torch.graph.reduction;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * The sum of all numbers so far along an axis.
 *
 * @param axis counted from the end where negative
 * @param counts whether a number is part of its own sum
 * @param from which end it starts
 */
public record RunningSum(long axis, Counts counts, From from) implements Layer {
  /** Whether a number is part of its own sum. */
  public enum Counts {
    /** It is. */
    ITSELF,
    /** Only those before it are. */
    OTHERS
  }

  /** Which end a sum starts from. */
  public enum From {
    /** The first number. */
    START,
    /** The last number. */
    END
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor numbers = from == From.END ? input.flip(axis) : input;
    Tensor sums = numbers.cumsum(axis);
    Tensor counted = counts == Counts.OTHERS ? sums.sub(numbers) : sums;
    return from == From.END ? counted.flip(axis) : counted;
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("running-sum")
        .with("axis", axis)
        .with("counts", counts)
        .with("from", from);
  }
}
