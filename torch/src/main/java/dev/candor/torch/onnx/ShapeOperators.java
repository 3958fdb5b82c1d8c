package dev.candor.torch.onnx;

import dev.candor.torch.Layer;
import dev.candor.torch.Nature;
import dev.candor.torch.graph.shape.Concat;
import dev.candor.torch.graph.shape.DepthToSpace;
import dev.candor.torch.graph.shape.Expand;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.graph.shape.Late;
import dev.candor.torch.graph.shape.Reshape;
import dev.candor.torch.graph.shape.SpaceToDepth;
import dev.candor.torch.graph.shape.Squeeze;
import dev.candor.torch.graph.shape.Tile;
import dev.candor.torch.graph.shape.Transpose;
import dev.candor.torch.graph.shape.Unsqueeze;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The same numbers in another shape, repeated, or put together. */
final class ShapeOperators {
  private ShapeOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    all.put("Concat", ShapeOperators::concat);
    all.put("DepthToSpace", site -> Placement.of(depthToSpace(site), 0));
    all.put("Expand", site -> moving(site, "expand").at(ofFirst(Expand::new), 1));
    all.put("Flatten", site -> Placement.of(new Flatten(site.node().whole("axis", 1)), 0));
    all.put("Reshape", ShapeOperators::reshape);
    all.put("SpaceToDepth", site -> Placement.of(new SpaceToDepth(required(site, "blocksize")), 0));
    all.put("Squeeze", site -> withAxes(site, "squeeze", ofFirst(Squeeze::new)));
    all.put("Tile", site -> moving(site, "tile").at(ofFirst(Tile::new), 1));
    all.put(
        "Transpose",
        site -> Placement.of(new Transpose(site.node().wholes("perm").orElse(List.of())), 0));
    all.put("Unsqueeze", site -> withAxes(site, "unsqueeze", ofFirst(Unsqueeze::new)));
    return all;
  }

  /** A layer that moves numbers, whose settings may be known late. */
  static LateSettings moving(Site site, String kind) {
    return new LateSettings(site, kind, Nature.REARRANGING);
  }

  /** A whole number that the format has no default for. */
  static long required(Site site, String setting) {
    if (site.node().attribute(setting).isEmpty()) {
      throw site.wrong(setting, "must be given", "nothing");
    }
    return site.node().whole(setting, 0);
  }

  private static Placement withAxes(Site site, String kind, Late.Making making) {
    return moving(site, kind).attributeOr("axes", making, 1);
  }

  private static Late.Making ofFirst(Function<List<Long>, Layer> layer) {
    return settings -> layer.apply(settings.get(0));
  }

  private static Placement concat(Site site) {
    int[] takes = IntStream.range(0, site.node().inputs().size()).toArray();
    return Placement.of(new Concat(required(site, "axis")), takes);
  }

  private static Placement reshape(Site site) {
    Reshape.Zero zero =
        site.node().whole("allowzero", 0) == 0 ? Reshape.Zero.AS_THE_INPUT : Reshape.Zero.NONE;
    return moving(site, "reshape").at(settings -> new Reshape(settings.get(0), zero), 1);
  }

  private static Layer depthToSpace(Site site) {
    String mode = site.node().text("mode", "DCR");
    DepthToSpace.Order order =
        switch (mode) {
          case "DCR" -> DepthToSpace.Order.PLACE_FIRST;
          case "CRD" -> DepthToSpace.Order.CHANNEL_FIRST;
          default -> throw site.wrong("mode", "must be DCR or CRD", mode);
        };
    return new DepthToSpace(required(site, "blocksize"), order);
  }
}
