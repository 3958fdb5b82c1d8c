package dev.candor.torch.graph.bcos;

import dev.candor.torch.Initial;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.Numbers;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y_j = |cos(x, w_j)|^(B - 1) (w_j / |w_j|) x} over the last axis: {@code [n, ..., inputs]}
 * to {@code [n, ..., outputs]}. An output is large only where the input lies along its weights, so
 * training turns weights towards what they answer to. There is no constant. B = 1 is a linear layer
 * with weights of length 1.
 *
 * <p>M. Boehle, M. Fritz, B. Schiele, "B-cos Networks: Alignment is All We Need for
 * Interpretability", CVPR 2022; M. Boehle, N. Singh, M. Fritz, B. Schiele, "B-cos Alignment for
 * Inherently Interpretable CNNs and Vision Transformers", 2023, arXiv 2306.10898.
 *
 * @param exponent B, 2 as published
 */
public record BcosAffine(int inputs, int outputs, double exponent) implements DynamicLinear {
  /** Checks the exponent. */
  public BcosAffine {
    Alignment.check(exponent);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("weight", new Initial.Normal(1 / Math.sqrt(inputs)), outputs, inputs));
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
    Tensor product = torch.linear(input, Alignment.unit(Numbers.of(pass, "weight")));
    return exponent == 1
        ? product
        : Alignment.scaled(product, Alignment.squares(input, -1), exponent, held);
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("b-cos-affine")
        .with("inputs", inputs)
        .with("outputs", outputs)
        .with("exponent", exponent);
  }
}
