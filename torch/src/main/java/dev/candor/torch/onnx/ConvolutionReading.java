package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Around;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.Edge;
import dev.candor.torch.graph.SpreadConvolution;
import dev.candor.torch.graph.Window;
import dev.candor.torch.layer.Sequential;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code Conv} and {@code ConvTranspose}. */
final class ConvolutionReading {
  private static final String INNER = "window";

  private ConvolutionReading() {}

  static Placement convolution(Site site) {
    NdArray weight = weight(site);
    Window window = WindowReading.of(site, Optional.of(kernel(weight)));
    int groups = WindowReading.positive(site, "group", site.node().whole("group", 1));
    boolean plain = window.edge() == Edge.GIVEN && window.before().equals(window.after());
    Convolution layer =
        new Convolution(
            Math.multiplyExact(weight.length(1), groups),
            weight.length(0),
            window.kernel(),
            window.stride(),
            plain ? window.before() : window.withoutEdge().before(),
            window.dilation(),
            groups,
            site.has(2));
    if (plain) {
      return withNumbers(site, Placement.of(layer, 0), "", weight, weight.length(0));
    }
    Sequential padded = Sequential.empty().then("around", new Around(window, 0)).then(INNER, layer);
    return withNumbers(site, Placement.of(padded, 0), INNER + ".", weight, weight.length(0));
  }

  static Placement spread(Site site) {
    NdArray weight = weight(site);
    int groups = WindowReading.positive(site, "group", site.node().whole("group", 1));
    Window window = WindowReading.of(site, Optional.of(kernel(weight)));
    if (window.edge() != Edge.GIVEN || site.node().attribute("output_shape").isPresent()) {
      throw site.wrong(
          "pads", "must be given as numbers", "auto_pad or output_shape in their place");
    }
    List<Integer> more =
        site.node()
            .wholes("output_padding")
            .map(said -> WindowReading.integers(site, "output_padding", said))
            .orElse(Collections.nCopies(window.axes(), 0));
    int outputs = Math.multiplyExact(weight.length(1), groups);
    SpreadConvolution layer =
        new SpreadConvolution(weight.length(0), outputs, window, more, groups, site.has(2));
    return withNumbers(site, Placement.of(layer, 0), "", weight, outputs);
  }

  private static NdArray weight(Site site) {
    NdArray weight = site.numbers(1, "weight");
    if (weight.rank() < 3 || weight.size() == 0) {
      throw site.wrong(
          "weight",
          "must have channels out, channels in and a window",
          Arrays.toString(weight.shape()));
    }
    return weight;
  }

  private static List<Integer> kernel(NdArray weight) {
    return Arrays.stream(weight.shape()).skip(2).boxed().toList();
  }

  private static Placement withNumbers(
      Site site, Placement placement, String prefix, NdArray weight, int outputs) {
    Placement weighted = placement.with(prefix + "weight", weight);
    if (!site.has(2)) {
      return weighted;
    }
    return weighted.with(prefix + "bias", Vectors.ofLength(site, 2, "bias", outputs));
  }
}
