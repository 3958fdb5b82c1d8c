package dev.candor.whitebox.relevance;

import dev.candor.torch.Layer;
import dev.candor.torch.Nature;

/**
 * What a composite goes by when it chooses a rule for a layer.
 *
 * @param path where the layer is, such as {@code conv1} or {@code block.expand}
 * @param layer what it is
 * @param first whether its input is the network's own, at most moved about
 */
public record Place(String path, Layer layer, boolean first) {
  /** How the layer's answer depends on its input. */
  public Nature nature() {
    return layer.nature();
  }

  /** How many axes the layer's weight has; 0 where it has none. */
  public int weightAxes() {
    return layer.parameters().stream()
        .filter(parameter -> parameter.name().equals("weight"))
        .mapToInt(parameter -> parameter.shape().size())
        .findFirst()
        .orElse(0);
  }
}
