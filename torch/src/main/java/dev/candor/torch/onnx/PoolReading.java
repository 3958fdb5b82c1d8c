package dev.candor.torch.onnx;

import dev.candor.torch.Layer;
import dev.candor.torch.graph.Around;
import dev.candor.torch.graph.AveragePool;
import dev.candor.torch.graph.MaxPool;
import dev.candor.torch.graph.Window;
import dev.candor.torch.layer.Sequential;
import java.util.Optional;

/** {@code MaxPool} and {@code AveragePool}. */
final class PoolReading {
  private PoolReading() {}

  static Placement max(Site site) {
    Window window = WindowReading.of(site, Optional.empty());
    if (window.isPlain()) {
      return Placement.of(max(window), 0);
    }
    Layer inner = max(window.withoutEdge());
    return Placement.of(
        Sequential.empty().then("around", new Around(window, Around.LOWEST)).then("window", inner),
        0);
  }

  private static Layer max(Window window) {
    return new MaxPool(
        window.kernel(), window.stride(), window.before(), window.dilation(), window.ceil());
  }

  static Placement average(Site site) {
    Window window = WindowReading.of(site, Optional.empty());
    boolean countsEdge = site.node().whole("count_include_pad", 0) != 0;
    return Placement.of(new AveragePool(window, countsEdge), 0);
  }
}
