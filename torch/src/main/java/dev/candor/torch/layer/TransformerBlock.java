package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Pass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * One encoder layer of a transformer, normalised after each sum:
 *
 * <pre>{@code
 * a = norm1(x + dropout(attention(x)))
 * y = norm2(a + dropout(contract(dropout(relu(expand(a))))))
 * }</pre>
 *
 * <p>Vaswani et al., "Attention is all you need", NeurIPS 2017.
 */
public record TransformerBlock(
    int width, int heads, int feedForward, double dropout, Sequence sequence) implements Layer {
  /** Checks the sizes. */
  public TransformerBlock {
    Sizes.heads(width, heads);
    Sizes.positive("feedForward", feedForward);
    Sizes.share("dropout", dropout);
  }

  /** A block without dropout. */
  public static TransformerBlock of(int width, int heads, int feedForward, Sequence sequence) {
    return new TransformerBlock(width, heads, feedForward, 0, sequence);
  }

  @Override
  public Map<String, Layer> parts() {
    Map<String, Layer> parts = new LinkedHashMap<>();
    parts.put("attention", attention());
    parts.put("norm1", new LayerNorm(width));
    parts.put("expand", expand());
    parts.put("relu", Activation.RELU);
    parts.put("contract", contract());
    parts.put("norm2", new LayerNorm(width));
    return Collections.unmodifiableMap(parts);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Layer drop = new Dropout(dropout);
    Layer norm = new LayerNorm(width);
    Tensor attended = pass.run("attention", attention(), input);
    Tensor a =
        pass.run("norm1", norm, Sums.of(pass, "sum1", input, pass.run("dropout1", drop, attended)));
    Tensor wide = pass.run("relu", Activation.RELU, pass.run("expand", expand(), a));
    Tensor narrow = pass.run("contract", contract(), pass.run("dropout2", drop, wide));
    return pass.run("norm2", norm, Sums.of(pass, "sum2", a, pass.run("dropout3", drop, narrow)));
  }

  private Attention attention() {
    return new Attention(width, heads, sequence);
  }

  private Linear expand() {
    return new Linear(width, feedForward);
  }

  private Linear contract() {
    return new Linear(feedForward, width);
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("transformer-block")
        .with("width", width)
        .with("heads", heads)
        .with("feedForward", feedForward)
        .with("dropout", dropout)
        .with("sequence", sequence);
  }
}
