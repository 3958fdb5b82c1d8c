package dev.candor.torch.layer;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.AttentionScores;
import dev.candor.torch.graph.MatrixProduct;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Which tokens does a token listen to? Multi-head self-attention, {@code softmax(q k' / sqrt(width
 * / heads)) v}, then an output projection. Vaswani et al., "Attention is all you need", NeurIPS
 * 2017.
 *
 * <p>With one token the weights are 1 whatever the queries and keys are, so {@link
 * Sequence#ONE_TOKEN} has no such parameters and computes {@code (x Wv + bv) Wo + bo}, which is
 * exactly the same.
 */
public record Attention(int width, int heads, Sequence sequence) implements Layer {
  /** Checks the sizes. */
  public Attention {
    Sizes.heads(width, heads);
  }

  @Override
  public List<Parameter> parameters() {
    // as PyTorch: the three input projections together by Xavier's rule, biases 0
    Initial projection = new Initial.Uniform(Math.sqrt(6.0 / (4 * width)));
    Initial output = new Initial.Uniform(1 / Math.sqrt(width));
    List<Parameter> all = new ArrayList<>();
    for (String name : inputs()) {
      all.add(Parameter.of(name + ".weight", projection, width, width));
      all.add(Parameter.of(name + ".bias", new Initial.Constant(0), 1, width));
    }
    all.add(Parameter.of("output.weight", output, width, width));
    all.add(Parameter.of("output.bias", new Initial.Constant(0), 1, width));
    return List.copyOf(all);
  }

  private List<String> inputs() {
    return switch (sequence) {
      case ONE_TOKEN -> List.of("value");
      case TOKENS -> List.of("query", "key", "value");
    };
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (pass.piecewise()) {
      return written(pass, input);
    }
    return switch (sequence) {
      case ONE_TOKEN -> valuePath(pass, input);
      case TOKENS -> project(pass, "output", attend(pass, input));
    };
  }

  /**
   * The same with every step as a part of its own: {@code query}, {@code key}, {@code value},
   * {@code scores} and {@code weights} {@code [M, n, heads, tokens, tokens]}, {@code context},
   * {@code output}.
   */
  private Tensor written(Pass pass, Tensor input) {
    Linear linear = new Linear(width, width);
    Tensor value = pass.run("value", linear, input);
    if (sequence == Sequence.TOKENS) {
      Tensor query = split(pass.run("query", linear, input));
      Tensor key = split(pass.run("key", linear, input));
      AttentionScores product = new AttentionScores(1 / Math.sqrt((double) width / heads));
      Tensor scores = pass.run("scores", product, List.of(query, key)).get(0);
      Tensor weights = pass.run("weights", Activation.SOFTMAX, scores);
      Tensor mixed =
          pass.run("context", new MatrixProduct(), List.of(weights, split(value))).get(0);
      value = mixed.transpose(2, 3).reshape(input.shape());
    }
    return pass.run("output", linear, value);
  }

  private Tensor split(Tensor tokens) {
    return tokens.unflatten(-1, heads, width / heads).transpose(2, 3);
  }

  /** Both projections as one: {@code x (Wv Wo) + (bv Wo + bo)} costs one pass over the rows. */
  private static Tensor valuePath(Pass pass, Tensor input) {
    Tensor output = pass.parameter("output.weight");
    Tensor weight = pass.parameter("value.weight").bmm(output);
    Tensor bias =
        torch.baddbmm(pass.parameter("output.bias"), pass.parameter("value.bias"), output);
    return Rows.product(input, weight, bias);
  }

  private Tensor attend(Pass pass, Tensor input) {
    long[] shape = input.shape();
    Tensor query = heads(project(pass, "query", input), shape);
    Tensor key = heads(project(pass, "key", input), shape);
    Tensor value = heads(project(pass, "value", input), shape);
    Tensor mixed;
    if (pass.wants("weights")) {
      double scale = 1 / Math.sqrt((double) width / heads);
      Tensor weights =
          query
              .matmul(key.transpose(-2, -1))
              .mul(new org.bytedeco.pytorch.Scalar(scale))
              .softmax(-1);
      pass.note("weights", weights.view(shape[0], shape[1], heads, shape[2], shape[2]));
      mixed = weights.matmul(value);
    } else {
      mixed = torch.scaled_dot_product_attention(query, key, value);
    }
    return mixed.transpose(1, 2).reshape(shape);
  }

  private Tensor heads(Tensor tokens, long[] shape) {
    return tokens.view(shape[0] * shape[1], shape[2], heads, width / heads).transpose(1, 2);
  }

  private static Tensor project(Pass pass, String name, Tensor input) {
    return Rows.product(input, pass.parameter(name + ".weight"), pass.parameter(name + ".bias"));
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("attention")
        .with("width", width)
        .with("heads", heads)
        .with("sequence", sequence);
  }
}
