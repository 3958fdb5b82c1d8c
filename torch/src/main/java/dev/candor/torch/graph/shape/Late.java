package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A layer whose settings are whole numbers that the network itself works out, such as a shape that
 * is made from the length of the input. The first input is what the layer gets, the others are its
 * settings.
 */
public final class Late implements Junction {
  private final String kind;
  private final Nature nature;
  private final Making making;

  /** From settings to a layer. */
  @FunctionalInterface
  public interface Making {
    /** The layer with these settings, in the order in which they come in. */
    Layer layer(List<List<Long>> settings);
  }

  /**
   * A layer that is made when it runs.
   *
   * @param kind what it is, such as {@code reshape}
   * @param nature the same for all settings
   */
  public Late(String kind, Nature nature, Making making) {
    this.kind = kind;
    this.nature = nature;
    this.making = making;
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    List<Tensor> settings = inputs.subList(1, inputs.size());
    Layer layer = making.layer(settings.stream().map(Places::read).toList());
    return layer instanceof Junction junction
        ? junction.forward(pass, inputs.subList(0, 1))
        : List.of(layer.forward(pass, inputs.get(0)));
  }

  @Override
  public Nature nature() {
    return nature;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("late").with("layer", kind);
  }
}
