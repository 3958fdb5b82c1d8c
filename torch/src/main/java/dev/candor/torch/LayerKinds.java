package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Attention;
import dev.candor.torch.layer.Dropout;
import dev.candor.torch.layer.Embedding;
import dev.candor.torch.layer.FeatureTokens;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.GateScale;
import dev.candor.torch.layer.InputGate;
import dev.candor.torch.layer.LayerNorm;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.MeanTokens;
import dev.candor.torch.layer.Residual;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Builds layers from their descriptions, by kind. */
public final class LayerKinds {
  private final SortedMap<String, BiFunction<LayerKinds, LayerDescription, Layer>> builders;

  private LayerKinds(SortedMap<String, BiFunction<LayerKinds, LayerDescription, Layer>> builders) {
    this.builders = builders;
  }

  /** All the layers of {@link dev.candor.torch.layer}. */
  public static LayerKinds standard() {
    return new LayerKinds(new TreeMap<>())
        .with("linear", (k, d) -> new Linear(d.whole("inputs"), d.whole("outputs")))
        .with("embedding", (k, d) -> new Embedding(d.whole("categories"), d.whole("width")))
        .with("layer-norm", (k, d) -> new LayerNorm(d.whole("width")))
        .with("dropout", (k, d) -> new Dropout(d.real("share")))
        .with("activation", (k, d) -> d.choice("function", Activation.class))
        .with("attention", LayerKinds::attention)
        .with("transformer-block", LayerKinds::block)
        .with("feature-tokens", LayerKinds::tokens)
        .with("mean-tokens", (k, d) -> new MeanTokens())
        .with("gate", (k, d) -> gate(d))
        .with("input-gate", LayerKinds::inputGate)
        .with("residual", (k, d) -> new Residual(k.build(d.part("inner"))))
        .with("sequential", LayerKinds::sequential);
  }

  /** With one kind more. */
  public LayerKinds with(String kind, BiFunction<LayerKinds, LayerDescription, Layer> builder) {
    TreeMap<String, BiFunction<LayerKinds, LayerDescription, Layer>> more = new TreeMap<>(builders);
    more.put(kind, builder);
    return new LayerKinds(more);
  }

  /** The layer that a description describes. */
  public Layer build(LayerDescription description) {
    BiFunction<LayerKinds, LayerDescription, Layer> builder = builders.get(description.kind());
    if (builder == null) {
      throw InputException.of(
          "layer kind",
          "must be one of " + builders.keySet(),
          description.kind(),
          "check the architecture");
    }
    return builder.apply(this, description);
  }

  private static Layer attention(LayerKinds kinds, LayerDescription d) {
    return new Attention(d.whole("width"), d.whole("heads"), d.choice("sequence", Sequence.class));
  }

  private static Layer block(LayerKinds kinds, LayerDescription d) {
    return new TransformerBlock(
        d.whole("width"),
        d.whole("heads"),
        d.whole("feedForward"),
        d.real("dropout"),
        d.choice("sequence", Sequence.class));
  }

  private static Layer tokens(LayerKinds kinds, LayerDescription d) {
    return new FeatureTokens(d.wholes("featureOfInput"), d.whole("width"));
  }

  private static Gate gate(LayerDescription d) {
    Initial initial =
        d.settings().containsKey("prior")
            ? new Initial.Values(d.reals("prior"))
            : new Initial.Constant(0);
    return new Gate(d.wholes("featureOfInput"), d.choice("scale", GateScale.class), initial);
  }

  private static Layer inputGate(LayerKinds kinds, LayerDescription d) {
    return new InputGate(gate(d.part("gate")), kinds.build(d.part("scorer")));
  }

  private static Layer sequential(LayerKinds kinds, LayerDescription d) {
    Map<String, Layer> parts = new LinkedHashMap<>();
    d.parts().forEach((name, part) -> parts.put(name, kinds.build(part)));
    return new Sequential(parts);
  }
}
