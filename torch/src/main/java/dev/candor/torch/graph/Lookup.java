package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The vector of each token: ids {@code [n, tokens]} to {@code [n, tokens, width]}. */
public record Lookup(int entries, int width) implements Layer {
  /** Checks the sizes. */
  public Lookup {
    Lengths.positive("entries", entries);
    Lengths.positive("width", width);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.of("weight", new Initial.Constant(0), entries, width));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor ids = input.detach().to(torch.ScalarType.Long);
    if (ids.numel() > 0) {
      check(ids.min().item_long());
      check(ids.max().item_long());
    }
    return torch.embedding(Numbers.of(pass, "weight"), ids);
  }

  private void check(long id) {
    if (id < 0 || id >= entries) {
      throw InputException.of(
          "token id", "must be one of " + entries, id, "use the network's own vocabulary");
    }
  }

  @Override
  public Nature nature() {
    return Nature.SOURCE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("lookup").with("entries", entries).with("width", width);
  }
}
