package dev.candor.whitebox.relevance;

import dev.candor.core.InputException;
import dev.candor.torch.ParameterChange;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Makes of numbers what a rule says. */
final class Numbers {
  private Numbers() {}

  /** Whether a layer's parameter of this name is added to a sum, and so absorbs. */
  static boolean isBias(String name) {
    return name.endsWith("bias") || name.endsWith("mean");
  }

  /** The change of a layer's parameters. */
  static ParameterChange change(Term term) {
    return (name, value) -> {
      if (isBias(name)) {
        return of(term.bias(), value);
      }
      return name.endsWith("weight") ? of(term.weights(), value) : value;
    };
  }

  /** A part of numbers whose first two axes are rows and channels, where that matters. */
  static Tensor of(Part part, Tensor value) {
    if (part instanceof Part.Mix mix) {
      return mix(mix, value);
    }
    if (part instanceof Part.Given given) {
      return given(given.perChannel(), value);
    }
    return part == Part.Fixed.SQUARE ? value.square() : torch.ones_like(value);
  }

  private static Tensor mix(Part.Mix mix, Tensor value) {
    if (mix.equals(Part.ALL)) {
      return value;
    }
    if (mix.equals(Part.NOTHING)) {
      return torch.zeros_like(value);
    }
    Scalar zero = new Scalar(0.0);
    Tensor sum = mix.all() == 0 ? torch.zeros_like(value) : value.mul(new Scalar(mix.all()));
    if (mix.positive() != 0) {
      sum = sum.add(value.clamp_min(zero), new Scalar(mix.positive()));
    }
    if (mix.negative() != 0) {
      sum = sum.add(value.clamp_max(zero), new Scalar(mix.negative()));
    }
    return sum;
  }

  private static Tensor given(List<Double> numbers, Tensor like) {
    Tensor given = torch.empty_like(like);
    if (numbers.size() == 1) {
      return given.fill_(new Scalar(numbers.get(0)));
    }
    if (like.dim() < 2 || like.size(1) != numbers.size()) {
      throw InputException.of(
          "bounds of the box",
          "must be one, or one for each of the channels of " + Arrays.toString(like.shape()),
          numbers.size(),
          "give such");
    }
    for (int channel = 0; channel < numbers.size(); channel++) {
      given.select(1, channel).fill_(new Scalar(numbers.get(channel)));
    }
    return given;
  }
}
