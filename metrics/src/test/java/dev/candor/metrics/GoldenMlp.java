package dev.candor.metrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A network of linear layers and ReLU from the golden cases, in float64. */
public final class GoldenMlp {
  private static final double[] NODES = {
    0.9931285991850949, 0.9639719272779138, 0.912234428251326, 0.8391169718222188,
    0.7463319064601508, 0.6360536807265150, 0.5108670019508271, 0.3737060887154196,
    0.2277858511416451, 0.0765265211334973
  };
  private static final double[] NODE_WEIGHTS = {
    0.0176140071391521, 0.0406014298003869, 0.0626720483341091, 0.0832767415767048,
    0.1019301198172404, 0.1181945319615184, 0.1316886384491766, 0.1420961093183821,
    0.1491729864726037, 0.1527533871307259
  };

  private final List<double[]> weights = new ArrayList<>();
  private final List<double[]> biases = new ArrayList<>();

  /** Reads the layers; the test that asks is left out where they are of another kind. */
  public GoldenMlp(GoldenCase golden) {
    String before = "relu";
    for (JsonNode node : golden.arch().get("nodes")) {
      String op = node.get("op").asString();
      assumeTrue(
          op.equals(before.equals("relu") ? "linear" : "relu"),
          "not a chain of linear layers and ReLU: " + op + " after " + before);
      if (op.equals("linear")) {
        weights.add(golden.weights(node.get("name").asString() + ".weight"));
        biases.add(golden.weights(node.get("name").asString() + ".bias"));
      }
      before = op;
    }
    assumeTrue(before.equals("linear"), "the network must end with a linear layer");
  }

  public Predictor model() {
    return batch -> {
      int rows = batch.length(0);
      int outputs = biases.get(biases.size() - 1).length;
      double[] answers = new double[rows * outputs];
      for (int i = 0; i < rows; i++) {
        double[][] layers = forward(batch.row(i).toDoubles());
        System.arraycopy(layers[biases.size()], 0, answers, i * outputs, outputs);
      }
      return NdArray.of(answers, rows, outputs);
    };
  }

  /** The gradient of an output. */
  public Explainer saliency() {
    return (input, target) -> attribution(gradient(input.toDoubles(), target), target);
  }

  /** Integrated gradients from 0 with 20 Gauss-Legendre nodes. */
  public Explainer integratedGradients() {
    return (input, target) -> {
      double[] x = input.toDoubles();
      double[] sum = new double[x.length];
      for (int node = 0; node < 20; node++) {
        double place = node < 10 ? (1 - NODES[node]) / 2 : (1 + NODES[node - 10]) / 2;
        double[] at = new double[x.length];
        for (int j = 0; j < x.length; j++) {
          at[j] = place * x[j];
        }
        double[] gradient = gradient(at, target);
        for (int j = 0; j < x.length; j++) {
          sum[j] += NODE_WEIGHTS[node % 10] / 2 * gradient[j] * x[j];
        }
      }
      return attribution(sum, target);
    };
  }

  private double[] gradient(double[] input, int target) {
    double[][] layers = forward(input);
    int depth = biases.size();
    double[] back = new double[biases.get(depth - 1).length];
    back[target] = 1;
    for (int layer = depth - 1; layer >= 0; layer--) {
      double[] below = layers[layer];
      double[] next = new double[below.length];
      for (int out = 0; out < back.length; out++) {
        for (int in = 0; in < below.length; in++) {
          next[in] += back[out] * weights.get(layer)[out * below.length + in];
        }
      }
      for (int in = 0; in < next.length && layer > 0; in++) {
        next[in] = below[in] > 0 ? next[in] : 0;
      }
      back = next;
    }
    return back;
  }

  /** The input, every hidden layer after ReLU, and the outputs. */
  private double[][] forward(double[] input) {
    int depth = biases.size();
    double[][] layers = new double[depth + 1][];
    layers[0] = input;
    for (int layer = 0; layer < depth; layer++) {
      double[] below = layers[layer];
      double[] above = biases.get(layer).clone();
      for (int out = 0; out < above.length; out++) {
        for (int in = 0; in < below.length; in++) {
          above[out] += weights.get(layer)[out * below.length + in] * below[in];
        }
        above[out] = layer < depth - 1 ? Math.max(0, above[out]) : above[out];
      }
      layers[layer + 1] = above;
    }
    return layers;
  }

  private static Attribution attribution(double[] values, int target) {
    return new Attribution(
        NdArray.of(values, values.length),
        new Axes.Features(IntStream.range(0, values.length).mapToObj(j -> "x" + j).toList()),
        target,
        Evidence.of("golden"));
  }
}
