package dev.candor.metrics;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.stream.IntStream;

/** The ReLU network of the golden cases, 8 inputs, 16 and 16 units, 3 outputs, in float64. */
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

  private final double[][] weights;
  private final double[][] biases;

  public GoldenMlp(GoldenCase golden) {
    weights =
        new double[][] {
          golden.weights("fc1.weight"), golden.weights("fc2.weight"), golden.weights("fc3.weight")
        };
    biases =
        new double[][] {
          golden.weights("fc1.bias"), golden.weights("fc2.bias"), golden.weights("fc3.bias")
        };
  }

  public Predictor model() {
    return batch -> {
      int rows = batch.length(0);
      double[] answers = new double[rows * 3];
      for (int i = 0; i < rows; i++) {
        double[][] layers = forward(batch.row(i).toDoubles());
        System.arraycopy(layers[3], 0, answers, i * 3, 3);
      }
      return NdArray.of(answers, rows, 3);
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
    double[] back = new double[3];
    back[target] = 1;
    for (int layer = 2; layer >= 0; layer--) {
      double[] below = layers[layer];
      double[] next = new double[below.length];
      for (int out = 0; out < back.length; out++) {
        for (int in = 0; in < below.length; in++) {
          next[in] += back[out] * weights[layer][out * below.length + in];
        }
      }
      for (int in = 0; in < next.length && layer > 0; in++) {
        next[in] = below[in] > 0 ? next[in] : 0;
      }
      back = next;
    }
    return back;
  }

  /** The input, both hidden layers after ReLU, and the outputs. */
  private double[][] forward(double[] input) {
    double[][] layers = new double[4][];
    layers[0] = input;
    for (int layer = 0; layer < 3; layer++) {
      double[] below = layers[layer];
      double[] above = biases[layer].clone();
      for (int out = 0; out < above.length; out++) {
        for (int in = 0; in < below.length; in++) {
          above[out] += weights[layer][out * below.length + in] * below[in];
        }
        above[out] = layer < 2 ? Math.max(0, above[out]) : above[out];
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
