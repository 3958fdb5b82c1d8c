package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** One layer after the other, each under its name. */
public record Sequential(Map<String, Layer> parts) implements Layer {
  /** Copies the map, keeping its order. */
  public Sequential {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** No layer yet: the identity. */
  public static Sequential empty() {
    return new Sequential(Map.of());
  }

  /** With one layer more, at the end. */
  public Sequential then(String name, Layer layer) {
    Map<String, Layer> more = new LinkedHashMap<>(parts);
    more.put(name, layer);
    return new Sequential(more);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor x = input;
    Iterator<Map.Entry<String, Layer>> layers = parts.entrySet().iterator();
    while (layers.hasNext()) {
      Map.Entry<String, Layer> layer = layers.next();
      if (layer.getValue() instanceof Gate gate
          && !pass.piecewise()
          && !pass.wants(layer.getKey())
          && layers.hasNext()) {
        x = gated(pass, layer.getKey(), gate, layers.next(), x);
      } else {
        x = pass.run(layer.getKey(), layer.getValue(), x);
      }
    }
    return x;
  }

  private static Tensor gated(
      Pass pass, String name, Gate gate, Map.Entry<String, Layer> next, Tensor x) {
    if (next.getValue() instanceof Linear linear) {
      Tensor scale = pass.within(name, () -> gate.factors(pass)).unsqueeze(2);
      return pass.run(next.getKey(), new ScaledLinear(linear, scale), x);
    }
    return pass.run(next.getKey(), next.getValue(), pass.run(name, gate, x));
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    LayerDescription description = LayerDescription.of("sequential");
    for (Map.Entry<String, Layer> part : parts.entrySet()) {
      description = description.withPart(part.getKey(), part.getValue().describe());
    }
    return description;
  }

  /** A linear layer that has taken a gate into its weight for one pass. */
  private record ScaledLinear(Linear linear, Tensor scale) implements Layer {
    @Override
    public Tensor forward(Pass pass, Tensor input) {
      return linear.forwardScaled(pass, input, scale);
    }

    @Override
    public Nature nature() {
      return Nature.LINEAR;
    }

    @Override
    public LayerDescription describe() {
      return linear.describe();
    }
  }
}
