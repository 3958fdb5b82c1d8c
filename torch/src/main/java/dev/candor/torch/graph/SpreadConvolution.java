package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A convolution the other way round: every number is spread over a window, {@code [n, inputs,
 * length...]} to {@code [n, outputs, length...]}. The weight is {@code [inputs, outputs / groups,
 * kernel...]}.
 *
 * @param window its cells before and after are cut off the answer
 * @param more how much longer the answer is, at the end
 */
public record SpreadConvolution(
    int inputs, int outputs, Window window, List<Integer> more, int groups, boolean hasBias)
    implements Layer {
  /** Checks the sizes. */
  public SpreadConvolution {
    more = List.copyOf(more);
    if (groups < 1 || inputs % groups != 0 || outputs % groups != 0) {
      throw InputException.of(
          "group", "must divide " + inputs + " and " + outputs + " channels", groups, "give such");
    }
    if (more.size() != window.axes() || more.stream().anyMatch(length -> length < 0)) {
      throw InputException.of(
          "output_padding",
          "must be " + window.axes() + " numbers of 0 or more",
          more,
          "give such");
    }
  }

  @Override
  public List<Parameter> parameters() {
    List<Integer> shape = new ArrayList<>(List.of(inputs, outputs / groups));
    shape.addAll(window.kernel());
    Initial initial = new Initial.Uniform(1 / Math.sqrt(inputs));
    Parameter weight = new Parameter("weight", shape, initial);
    return hasBias ? List.of(weight, Parameter.of("bias", initial, outputs)) : List.of(weight);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    TensorOptional bias =
        hasBias ? new TensorOptional(Numbers.of(pass, "bias")) : new TensorOptional();
    Tensor whole =
        torch.convolution(
            input,
            Numbers.of(pass, "weight"),
            bias,
            Window.engine(window.stride()),
            new long[window.axes()],
            Window.engine(window.dilation()),
            true,
            Window.engine(more),
            groups);
    for (int axis = 0; axis < window.axes(); axis++) {
      int before = window.before().get(axis);
      long rest = whole.size(axis + 2) - before - window.after().get(axis);
      whole = whole.narrow(axis + 2, before, rest);
    }
    return whole;
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return window.into(
        LayerDescription.of("spread-convolution")
            .with("inputs", inputs)
            .with("outputs", outputs)
            .with("more", more)
            .with("groups", groups));
  }
}
