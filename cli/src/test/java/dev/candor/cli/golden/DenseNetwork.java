package dev.candor.cli.golden;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.torch.store.NamedArrays;
import dev.candor.torch.store.Safetensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain of linear layers and activations rebuilt in double precision, where a check is held to
 * more than single precision can give.
 */
final class DenseNetwork implements Predictor {
  private sealed interface Step {
    record Linear(NdArray weight, NdArray bias, int inputs, int outputs) implements Step {}

    record Each(DoubleUnaryOperator function) implements Step {}
  }

  private final List<Step> steps;

  private DenseNetwork(List<Step> steps) {
    this.steps = steps;
  }

  /** The network of a folder, if it is such a chain. */
  static Optional<DenseNetwork> read(Path folder) {
    JsonNode arch;
    try {
      arch = new JsonMapper().readTree(Files.readString(folder.resolve("arch.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!arch.path("kind").asString("").equals("graph")) {
      return Optional.empty();
    }
    NamedArrays weights = Safetensors.read(folder.resolve("weights.safetensors"));
    List<Step> steps = new ArrayList<>();
    String before = "input";
    for (JsonNode node : arch.get("nodes").values()) {
      JsonNode inputs = node.get("inputs");
      if (inputs.size() != 1 || !inputs.get(0).asString().equals(before)) {
        return Optional.empty();
      }
      before = node.get("name").asString();
      Optional<Step> step = step(node, weights);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
    }
    return Optional.of(new DenseNetwork(steps));
  }

  private static Optional<Step> step(JsonNode node, NamedArrays weights) {
    String name = node.get("name").asString();
    return switch (node.get("op").asString()) {
      case "linear" ->
          Optional.of(
              new Step.Linear(
                  array(weights, name + ".weight"),
                  array(weights, name + ".bias"),
                  node.get("in_features").asInt(),
                  node.get("out_features").asInt()));
      case "relu" -> Optional.of(new Step.Each(v -> Math.max(0, v)));
      case "tanh" -> Optional.of(new Step.Each(Math::tanh));
      case "sigmoid" -> Optional.of(new Step.Each(v -> 1 / (1 + Math.exp(-v))));
      case "softplus" -> Optional.of(new Step.Each(v -> v > 30 ? v : Math.log1p(Math.exp(v))));
      default -> Optional.empty();
    };
  }

  private static NdArray array(NamedArrays weights, String name) {
    NdArray array = weights.arrays().get(name);
    if (array == null) {
      throw new IllegalStateException("no " + name + " among the weights");
    }
    return array;
  }

  /** The weights of the only layer, one row per output, if there is only a linear one. */
  NdArray weights() {
    return onlyLayer().weight();
  }

  /** The bias of the only layer. */
  NdArray bias() {
    return onlyLayer().bias();
  }

  private Step.Linear onlyLayer() {
    if (steps.size() == 1 && steps.get(0) instanceof Step.Linear linear) {
      return linear;
    }
    throw new IllegalStateException("not a linear model: " + steps);
  }

  @Override
  public NdArray predict(NdArray batch) {
    int rows = batch.length(0);
    double[] values = batch.toDoubles();
    for (Step step : steps) {
      values = apply(step, values, rows);
    }
    return NdArray.of(values, rows, values.length / rows);
  }

  private static double[] apply(Step step, double[] values, int rows) {
    if (step instanceof Step.Each each) {
      double[] answers = values.clone();
      for (int i = 0; i < answers.length; i++) {
        answers[i] = each.function().applyAsDouble(answers[i]);
      }
      return answers;
    }
    Step.Linear linear = (Step.Linear) step;
    double[] weight = linear.weight().toDoubles();
    double[] bias = linear.bias().toDoubles();
    double[] answers = new double[rows * linear.outputs()];
    for (int row = 0; row < rows; row++) {
      for (int o = 0; o < linear.outputs(); o++) {
        double sum = bias[o];
        for (int i = 0; i < linear.inputs(); i++) {
          sum += weight[o * linear.inputs() + i] * values[row * linear.inputs() + i];
        }
        answers[row * linear.outputs() + o] = sum;
      }
    }
    return answers;
  }
}
