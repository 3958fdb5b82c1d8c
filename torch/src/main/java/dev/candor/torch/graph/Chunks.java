package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** The last axis in equal pieces. */
record Chunks(int count) implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    TensorVector pieces = inputs.get(0).chunk(count, -1);
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(pieces.get(i));
    }
    return all;
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("chunks").with("count", count);
  }
}
