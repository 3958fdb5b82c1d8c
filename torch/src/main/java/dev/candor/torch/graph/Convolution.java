package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A window that slides over one, two or three axes: {@code [n, inputs, length...]} to {@code [n,
 * outputs, length...]}. The weight is {@code [outputs, inputs / groups, kernel...]}.
 *
 * @param inputs channels that come in
 * @param outputs channels that come out
 * @param kernel the window, one length for each axis
 * @param stride steps between two places
 * @param padding zeros before and after
 * @param dilation steps between two cells of the window
 * @param groups into which the channels are cut
 * @param hasBias whether each output channel has a number added
 */
public record Convolution(
    int inputs,
    int outputs,
    List<Integer> kernel,
    List<Integer> stride,
    List<Integer> padding,
    List<Integer> dilation,
    int groups,
    boolean hasBias)
    implements Layer {
  /**
   * A window of the same odd length along every axis that keeps the places, or every second one
   * with a stride of 2, without a number added, as before a batch norm.
   *
   * @param axes axes of places: 1 for series, 2 for images
   */
  public static Convolution centred(int axes, int inputs, int outputs, int kernel, int stride) {
    return new Convolution(
        inputs,
        outputs,
        Collections.nCopies(axes, kernel),
        Collections.nCopies(axes, stride),
        Collections.nCopies(axes, kernel / 2),
        Collections.nCopies(axes, 1),
        1,
        false);
  }

  /** The same window without zeros around its input. */
  public Convolution withoutEdge() {
    List<Integer> none = Collections.nCopies(kernel.size(), 0);
    return new Convolution(inputs, outputs, kernel, stride, none, dilation, groups, hasBias);
  }

  /** Checks the sizes. */
  public Convolution {
    kernel = List.copyOf(kernel);
    stride = List.copyOf(stride);
    padding = List.copyOf(padding);
    dilation = List.copyOf(dilation);
    Lengths.positive("inputs", inputs);
    Lengths.positive("outputs", outputs);
    Lengths.positive("groups", groups);
    if (kernel.isEmpty() || kernel.size() > 3) {
      throw InputException.of("kernel", "must have 1 to 3 lengths", kernel, "give such");
    }
    Lengths.check("kernel", kernel, kernel.size(), 1);
    Lengths.check("stride", stride, kernel.size(), 1);
    Lengths.check("padding", padding, kernel.size(), 0);
    Lengths.check("dilation", dilation, kernel.size(), 1);
    if (inputs % groups != 0 || outputs % groups != 0) {
      throw InputException.of(
          "groups", "must divide " + inputs + " and " + outputs + " channels", groups, "give such");
    }
  }

  @Override
  public List<Parameter> parameters() {
    List<Integer> shape = new ArrayList<>(List.of(outputs, inputs / groups));
    shape.addAll(kernel);
    long window = inputs / groups;
    for (int length : kernel) {
      window *= length;
    }
    Initial initial = new Initial.Uniform(1 / Math.sqrt((double) window));
    Parameter weight = new Parameter("weight", shape, initial);
    return hasBias ? List.of(weight, Parameter.of("bias", initial, outputs)) : List.of(weight);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    TensorOptional bias =
        hasBias ? new TensorOptional(Numbers.of(pass, "bias")) : new TensorOptional();
    return with(input, Numbers.of(pass, "weight"), bias);
  }

  /** The answer with these numbers. */
  Tensor with(Tensor input, Tensor weight, TensorOptional bias) {
    long[] steps = Lengths.of(stride);
    long[] around = Lengths.of(padding);
    long[] apart = Lengths.of(dilation);
    return switch (kernel.size()) {
      case 1 -> torch.conv1d(input, weight, bias, steps, around, apart, groups);
      case 2 -> torch.conv2d(input, weight, bias, steps, around, apart, groups);
      default -> torch.conv3d(input, weight, bias, steps, around, apart, groups);
    };
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("convolution")
        .with("inputs", inputs)
        .with("outputs", outputs)
        .with("kernel", kernel)
        .with("stride", stride)
        .with("padding", padding)
        .with("dilation", dilation)
        .with("groups", groups);
  }
}
