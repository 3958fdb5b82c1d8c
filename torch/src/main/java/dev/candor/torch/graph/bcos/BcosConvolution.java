package dev.candor.torch.graph.bcos;

import dev.candor.torch.Initial;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.Numbers;
import java.util.List;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * {@link BcosAffine} of every window of an image, {@code [n, inputs, rows, columns]} to {@code [n,
 * outputs, rows, columns]}: a window of the same odd length along both axes, zeros around the
 * image, which add nothing to a window's length.
 *
 * @param inputs channels that come in
 * @param outputs channels that come out
 * @param kernel the length of the window, odd
 * @param stride steps between two windows
 * @param exponent B, 2 as published
 */
public record BcosConvolution(int inputs, int outputs, int kernel, int stride, double exponent)
    implements DynamicLinear {
  /** Checks the exponent. */
  public BcosConvolution {
    Alignment.check(exponent);
  }

  @Override
  public List<Parameter> parameters() {
    double window = (double) inputs * kernel * kernel;
    return List.of(
        Parameter.of(
            "weight", new Initial.Normal(1 / Math.sqrt(window)), outputs, inputs, kernel, kernel));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return answer(pass, input, false);
  }

  @Override
  public Tensor held(Pass pass, Tensor input) {
    return answer(pass, input, true);
  }

  private Tensor answer(Pass pass, Tensor input, boolean held) {
    Tensor weight = Alignment.unit(Numbers.of(pass, "weight"));
    long[] steps = {stride, stride};
    long[] around = {kernel / 2, kernel / 2};
    Tensor product =
        torch.conv2d(input, weight, new TensorOptional(), steps, around, new long[] {1, 1}, 1);
    if (exponent == 1) {
      return product;
    }
    long[] window = {kernel, kernel};
    Tensor places = Alignment.squares(input, 1);
    Tensor squares =
        torch
            .avg_pool2d(places, window, steps, around, false, true, new LongOptional())
            .mul(new Scalar((double) kernel * kernel));
    return Alignment.scaled(product, squares, exponent, held);
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("b-cos-convolution")
        .with("inputs", inputs)
        .with("outputs", outputs)
        .with("kernel", kernel)
        .with("stride", stride)
        .with("exponent", exponent);
  }
}
