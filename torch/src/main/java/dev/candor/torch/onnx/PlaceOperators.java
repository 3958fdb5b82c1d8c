package dev.candor.torch.onnx;

import dev.candor.torch.graph.shape.Gather;
import dev.candor.torch.graph.shape.GatherElements;
import dev.candor.torch.graph.shape.GatherPoints;
import dev.candor.torch.graph.shape.Pad;
import dev.candor.torch.graph.shape.Slice;
import dev.candor.torch.graph.shape.Split;
import dev.candor.torch.graph.shape.Take;
import dev.candor.torch.graph.shape.Triangle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Numbers taken or set by their places. */
final class PlaceOperators {
  private PlaceOperators() {}

  static Map<String, Operator> all() {
    Map<String, Operator> all = new TreeMap<>();
    all.put("Gather", PlaceOperators::gather);
    all.put(
        "GatherElements",
        site -> Placement.of(new GatherElements(site.node().whole("axis", 0)), 0, 1));
    all.put("GatherND", PlaceOperators::gatherPoints);
    all.put("Pad", PlaceOperators::pad);
    all.put("Slice", PlaceOperators::slice);
    all.put("Split", PlaceOperators::split);
    all.put("Trilu", PlaceOperators::triangle);
    return all;
  }

  private static Placement gather(Site site) {
    long axis = site.node().whole("axis", 0);
    Optional<OnnxTensor> places = site.known(1);
    if (places.isEmpty()) {
      return Placement.of(new Gather(axis), 0, 1);
    }
    List<Integer> shape = Arrays.stream(places.get().shape()).boxed().toList();
    List<Long> numbers = site.wholes(1, "indices").orElse(List.of());
    return Placement.of(new Take(axis, numbers, shape), 0);
  }

  private static Placement gatherPoints(Site site) {
    long batchAxes = site.node().whole("batch_dims", 0);
    if (batchAxes != 0) {
      throw site.wrong("batch_dims", "must be 0", batchAxes);
    }
    return Placement.of(new GatherPoints(), 0, 1);
  }

  private static Placement pad(Site site) {
    String mode = site.node().text("mode", "constant");
    Pad.Filling filling =
        switch (mode) {
          case "constant" -> Pad.Filling.CONSTANT;
          case "reflect" -> Pad.Filling.REFLECT;
          case "edge" -> Pad.Filling.EDGE;
          case "wrap" -> Pad.Filling.WRAP;
          default -> throw site.wrong("mode", "must be constant, reflect, edge or wrap", mode);
        };
    LateSettings settings = ShapeOperators.moving(site, "pad");
    if (site.isBefore(11)) {
      double value = site.node().fraction("value", 0);
      return settings.attributeOr(
          "pads", known -> new Pad(known.get(0), List.of(), filling, value), 1);
    }
    double value = KnownNumbers.one(site, 2, "constant_value", 0);
    return settings.at(known -> new Pad(known.get(0), known.get(1), filling, value), 1, 3);
  }

  private static Placement slice(Site site) {
    LateSettings settings = ShapeOperators.moving(site, "slice");
    if (site.isBefore(10)) {
      List<Long> ends = site.node().wholes("ends").orElse(List.of());
      List<Long> axes = site.node().wholes("axes").orElse(List.of());
      return settings.attributeOr(
          "starts", known -> new Slice(known.get(0), ends, axes, List.of()), 1);
    }
    return settings.at(
        known -> new Slice(known.get(0), known.get(1), known.get(2), known.get(3)), 1, 2, 3, 4);
  }

  private static Placement split(Site site) {
    long axis = site.node().whole("axis", 0);
    int parts = site.node().outputs().size();
    return ShapeOperators.moving(site, "split")
        .attributeOr("split", known -> new Split(axis, parts, known.get(0)), 1);
  }

  private static Placement triangle(Site site) {
    Triangle.Half half =
        site.node().whole("upper", 1) != 0 ? Triangle.Half.UPPER : Triangle.Half.LOWER;
    return ShapeOperators.moving(site, "triangle")
        .at(known -> new Triangle(half, known.get(0).isEmpty() ? 0 : known.get(0).get(0)), 1);
  }
}
