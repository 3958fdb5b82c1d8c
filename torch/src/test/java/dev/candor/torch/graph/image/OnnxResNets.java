package dev.candor.torch.graph.image;

import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;

import dev.candor.core.NdArray;
import dev.candor.torch.onnx.OnnxModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * ResNets written down as torchvision defines them, once more and by hand: each operator with the
 * weights that torchvision's name stands for.
 */
final class OnnxResNets {
  private final OnnxModels model = OnnxModels.opset(17);
  private final Map<String, NdArray> weights;
  private final Set<String> used = new TreeSet<>();

  private OnnxResNets(Map<String, NdArray> weights) {
    this.weights = weights;
  }

  /** ResNet-18, names as published. */
  static OnnxModels resNet18(Map<String, NdArray> weights, int pixels) {
    OnnxResNets net = new OnnxResNets(weights);
    String x = net.stem(pixels);
    for (int layer = 1; layer <= 4; layer++) {
      for (int i = 0; i < 2; i++) {
        String name = "layer" + layer + "." + i;
        int stride = layer > 1 && i == 0 ? 2 : 1;
        String y = net.relu(net.convBn(x, name + ".conv1", name + ".bn1", 3, stride));
        y = net.convBn(y, name + ".conv2", name + ".bn2", 3, 1);
        String way = x;
        if (stride == 2) {
          way = net.convBn(x, name + ".downsample.0", name + ".downsample.1", 1, 2);
        }
        x = net.relu(net.add(y, way));
      }
    }
    return net.end(x);
  }

  /** ResNet-50, names as published: the second convolution of a block has the stride. */
  static OnnxModels resNet50(Map<String, NdArray> weights, int pixels) {
    OnnxResNets net = new OnnxResNets(weights);
    String x = net.stem(pixels);
    int[] depths = {3, 4, 6, 3};
    for (int layer = 1; layer <= 4; layer++) {
      for (int i = 0; i < depths[layer - 1]; i++) {
        String name = "layer" + layer + "." + i;
        int stride = layer > 1 && i == 0 ? 2 : 1;
        String y = net.relu(net.convBn(x, name + ".conv1", name + ".bn1", 1, 1));
        y = net.relu(net.convBn(y, name + ".conv2", name + ".bn2", 3, stride));
        y = net.convBn(y, name + ".conv3", name + ".bn3", 1, 1);
        String way = x;
        if (i == 0) {
          way = net.convBn(x, name + ".downsample.0", name + ".downsample.1", 1, stride);
        }
        x = net.relu(net.add(y, way));
      }
    }
    return net.end(x);
  }

  private String stem(int pixels) {
    model.input("x", OnnxModels.ANY, 3, pixels, pixels);
    String x = relu(convBn("x", "conv1", "bn1", 7, 2));
    String pooled = x + ".pool";
    model.node(
        "MaxPool",
        pooled,
        List.of(x),
        setAll("kernel_shape", 3, 3),
        setAll("strides", 2, 2),
        setAll("pads", 1, 1, 1, 1));
    return pooled;
  }

  private OnnxModels end(String x) {
    model.node("GlobalAveragePool", "mean", List.of(x));
    model.node("Flatten", "flat", List.of("mean"), set("axis", 1));
    model.node(
        "Gemm", "y", List.of("flat", given("fc.weight"), given("fc.bias")), set("transB", 1));
    if (!used.equals(weights.keySet())) {
      throw new AssertionError("weights of other names: " + weights.keySet());
    }
    return model.output("y");
  }

  private String given(String name) {
    NdArray numbers = weights.get(name);
    if (numbers == null) {
      throw new AssertionError("no " + name + " in " + weights.keySet());
    }
    model.floats(name, numbers);
    used.add(name);
    return name;
  }

  private String convBn(String x, String convolution, String norm, int kernel, int stride) {
    int pad = kernel / 2;
    model.node(
        "Conv",
        convolution,
        List.of(x, given(convolution + ".weight")),
        setAll("kernel_shape", kernel, kernel),
        setAll("strides", stride, stride),
        setAll("pads", pad, pad, pad, pad));
    List<String> inputs = new ArrayList<>(List.of(convolution));
    for (String number : List.of("weight", "bias", "running_mean", "running_var")) {
      inputs.add(given(norm + "." + number));
    }
    model.node("BatchNormalization", norm, inputs, set("epsilon", 1e-5f));
    return norm;
  }

  private String relu(String x) {
    model.node("Relu", x + ".relu", List.of(x));
    return x + ".relu";
  }

  private String add(String a, String b) {
    model.node("Add", a + ".add", List.of(a, b));
    return a + ".add";
  }
}
