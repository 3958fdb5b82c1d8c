package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.BatchNorm;
import dev.candor.torch.graph.GroupNormalisation;
import dev.candor.torch.graph.LayerNormalisation;
import java.util.Arrays;
import java.util.List;

/** Layers that centre and scale. */
final class NormReading {
  private NormReading() {}

  static Placement batch(Site site) {
    if (site.node().whole("training_mode", 0) != 0) {
      throw site.wrong("training_mode", "must be 0", 1);
    }
    int channels = site.numbers(1, "scale").size();
    return Placement.of(new BatchNorm(channels, site.node().fraction("epsilon", 1e-5)), 0)
        .with("weight", Vectors.ofLength(site, 1, "scale", channels))
        .with("bias", Vectors.ofLength(site, 2, "B", channels))
        .with("running_mean", Vectors.ofLength(site, 3, "mean", channels))
        .with("running_var", Vectors.ofLength(site, 4, "var", channels));
  }

  static Placement layer(Site site) {
    NdArray weight = site.numbers(1, "Scale");
    long axis = site.node().whole("axis", -1);
    // an axis counted from the front fits Scale in every file that keeps to the format
    if (axis < 0 && axis != -weight.rank()) {
      throw site.wrong("axis", "must be that of the first axis of Scale, " + -weight.rank(), axis);
    }
    List<Integer> shape = Arrays.stream(weight.shape()).boxed().toList();
    double epsilon = site.node().fraction("epsilon", 1e-5);
    Placement placement =
        Placement.of(new LayerNormalisation(shape, epsilon, site.has(2)), 0).with("weight", weight);
    if (!site.has(2)) {
      return placement;
    }
    NdArray bias = site.numbers(2, "B");
    if (!Arrays.equals(bias.shape(), weight.shape())) {
      throw site.wrong(
          "B", "must have the shape of Scale, " + shape, Arrays.toString(bias.shape()));
    }
    return placement.with("bias", bias);
  }

  static Placement instance(Site site) {
    return group(site, site.numbers(1, "scale").size());
  }

  /** Up to opset 20 scale has a number for each group, from 21 on for each channel. */
  static Placement group(Site site) {
    long groups = site.node().whole("num_groups", 0);
    return group(site, WindowReading.positive(site, "num_groups", groups));
  }

  private static Placement group(Site site, int groups) {
    int numbers = site.numbers(1, "scale").size();
    double epsilon = site.node().fraction("epsilon", 1e-5);
    return Placement.of(new GroupNormalisation(numbers, groups, epsilon), 0)
        .with("weight", Vectors.ofLength(site, 1, "scale", numbers))
        .with("bias", Vectors.ofLength(site, 2, "bias", numbers));
  }
}
