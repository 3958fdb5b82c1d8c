package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Which tokens does a token listen to? {@code softmax(q k' / sqrt(width / heads) + mask) v} for
 * each head, then an output projection: {@code [n, tokens, width]} to the same. A second input
 * {@code [n, tokens]}, where there is one, is 1 for tokens that count and 0 for padding. Vaswani et
 * al., "Attention Is All You Need", NeurIPS 2017.
 *
 * <p>Written out where somebody looks: {@code query}, {@code key}, {@code value} {@code [n, tokens,
 * width]}; {@code scores} and {@code weights} {@code [n, heads, tokens, tokens]}, of all tokens
 * whoever's answers are wanted; {@code context} {@code [n, heads, tokens, width / heads]}; {@code
 * output}.
 */
public record SelfAttention(int width, int heads, Readers readers) implements Junction {
  /** Whose answers are wanted. */
  public enum Readers {
    /** Those of all tokens. */
    ALL,
    /** That of the first token, as in the last layer below a classifier: {@code [n, 1, width]}. */
    FIRST
  }

  /** All tokens' answers. */
  public SelfAttention(int width, int heads) {
    this(width, heads, Readers.ALL);
  }

  /** Checks the sizes. */
  public SelfAttention {
    Lengths.positive("width", width);
    Lengths.positive("heads", heads);
    if (width % heads != 0) {
      throw InputException.of("heads", "must divide the width " + width, heads, "give a divisor");
    }
  }

  private static final List<String> SEEN = List.of("scores", "masked", "weights", "context");

  @Override
  public Map<String, Layer> parts() {
    Map<String, Layer> parts = new LinkedHashMap<>();
    for (String name : List.of("query", "key", "value", "output")) {
      parts.put(name, new Affine(width, width, true));
    }
    return Collections.unmodifiableMap(parts);
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    boolean seen = pass.piecewise() || SEEN.stream().anyMatch(pass::wants);
    Tensor tokens = inputs.get(0);
    boolean fewer = readers == Readers.FIRST && !seen;
    Tensor query = heads(pass, "query", fewer ? tokens.narrow(1, 0, 1) : tokens);
    Tensor key = heads(pass, "key", tokens);
    Tensor value = heads(pass, "value", tokens);
    Tensor context =
        !seen
            ? inOneGo(query, key, value, inputs)
            : onlyWeightsAreSeen(pass)
                ? withWeights(pass, query, key, value, inputs)
                : written(pass, query, key, value, inputs);
    Tensor joined = pass.run("joined", new Heads.Joined(), context);
    return List.of(project(pass, "output", joined));
  }

  private Tensor heads(Pass pass, String name, Tensor tokens) {
    return pass.run(name + "Heads", new Heads(heads), project(pass, name, tokens));
  }

  private Tensor project(Pass pass, String name, Tensor tokens) {
    return pass.run(name, new Affine(width, width, true), tokens);
  }

  private Tensor written(Pass pass, Tensor query, Tensor key, Tensor value, List<Tensor> inputs) {
    Junction product = new AttentionScores(1 / Math.sqrt((double) width / heads));
    Tensor scores = pass.run("scores", product, List.of(query, key)).get(0);
    if (inputs.size() > 1) {
      scores = pass.run("masked", Arithmetic.ADD, List.of(scores, mask(inputs.get(1)))).get(0);
    }
    return pass.run("context", new MatrixProduct(), List.of(weights(pass, scores), value)).get(0);
  }

  private Tensor weights(Pass pass, Tensor scores) {
    Tensor weights = pass.run("weights", Activation.SOFTMAX, scores);
    return readers == Readers.FIRST ? pass.run("firstWeights", new FirstRows(), weights) : weights;
  }

  private static boolean onlyWeightsAreSeen(Pass pass) {
    return !pass.piecewise()
        && SEEN.stream().filter(name -> !name.equals("weights")).noneMatch(pass::wants);
  }

  /** The same with scale and mask within the product, all heads of all texts side by side. */
  private Tensor withWeights(
      Pass pass, Tensor query, Tensor key, Tensor value, List<Tensor> inputs) {
    long texts = query.size(0);
    // copied the other way round, which is faster than a product that turns it
    Tensor heard = sideBySide(key.transpose(2, 3)).contiguous();
    Scalar scale = new Scalar(1 / Math.sqrt((double) width / heads));
    Tensor scores =
        inputs.size() == 1
            ? sideBySide(query).mul(scale).bmm(heard)
            : torch.baddbmm(
                mask(inputs.get(1)).expand(texts, heads, 1, key.size(2)).flatten(0, 1),
                sideBySide(query),
                heard,
                new Scalar(1.),
                scale);
    Tensor weights = weights(pass, scores.reshape(texts, heads, scores.size(1), scores.size(2)));
    Tensor context = weights.flatten(0, 1).bmm(sideBySide(value));
    return context.reshape(texts, heads, context.size(1), context.size(2));
  }

  private static Tensor sideBySide(Tensor heads) {
    return heads.flatten(0, 1);
  }

  private static Tensor inOneGo(Tensor query, Tensor key, Tensor value, List<Tensor> inputs) {
    // in bfloat16 the engine's kernel takes ten times as long
    return SinglePrecision.run(
        List.of(query, key, value),
        single -> {
          if (inputs.size() == 1) {
            return torch.scaled_dot_product_attention(single.get(0), single.get(1), single.get(2));
          }
          return torch.scaled_dot_product_attention(
              single.get(0),
              single.get(1),
              single.get(2),
              new TensorOptional(mask(inputs.get(1))),
              0,
              false,
              new DoubleOptional(),
              false);
        });
  }

  /**
   * What is added to the scores: nothing for tokens that count, so much that padding is left out.
   */
  private static Tensor mask(Tensor counts) {
    return torch.ones_like(counts).sub(counts).mul(new Scalar(-1e9)).unsqueeze(1).unsqueeze(1);
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    LayerDescription description =
        LayerDescription.of("self-attention").with("width", width).with("heads", heads);
    return readers == Readers.ALL ? description : description.with("readers", readers);
  }
}
