package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** How much a query asks for a key: {@code q k' * scale}. */
public record AttentionScores(double scale) implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor query = inputs.get(0).mul(new Scalar(scale));
    return List.of(query.matmul(inputs.get(1).transpose(-2, -1)));
  }

  @Override
  public Nature nature() {
    return Nature.PRODUCT;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("attention-scores").with("scale", scale);
  }
}
