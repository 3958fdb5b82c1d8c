package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.graph.shape.Transpose;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * {@code alpha a b + beta c} of two matrices that are both computed, each turned or not; c may be
 * left out. Its parts run through the pass.
 */
public record GeneralProduct(double alpha, double beta, boolean turnsA, boolean turnsB)
    implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor a =
        turnsA ? pass.run("a", new Transpose(List.of(1L, 0L)), inputs.get(0)) : inputs.get(0);
    Tensor b =
        turnsB ? pass.run("b", new Transpose(List.of(1L, 0L)), inputs.get(1)) : inputs.get(1);
    Tensor product = pass.run("product", new MatrixProduct(), List.of(a, b)).get(0);
    Tensor scaled = scaled(pass, "alpha", alpha, product);
    if (inputs.size() < 3) {
      return List.of(scaled);
    }
    Tensor added = scaled(pass, "beta", beta, inputs.get(2));
    return pass.run("sum", Arithmetic.ADD, List.of(scaled, added));
  }

  private static Tensor scaled(Pass pass, String name, double factor, Tensor tensor) {
    Layer times = new Times(factor);
    return factor == 1 ? tensor : pass.run(name, times, tensor);
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("general-product")
        .with("alpha", alpha)
        .with("beta", beta)
        .with("turnsA", turnsA ? 1 : 0)
        .with("turnsB", turnsB ? 1 : 0);
  }
}
