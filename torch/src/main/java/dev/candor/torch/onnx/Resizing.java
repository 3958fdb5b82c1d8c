package dev.candor.torch.onnx;

import dev.candor.torch.Nature;
import dev.candor.torch.graph.shape.Resize;
import dev.candor.torch.graph.shape.Sampling;
import dev.candor.torch.graph.shape.Sampling.Grid;
import dev.candor.torch.graph.shape.Sampling.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the operator sets say what a picture is resized to, and how. */
final class Resizing {
  private static final String REMEDY = "must be left out: not built";

  private Resizing() {}

  static Placement upsample(Site site) {
    return old(site);
  }

  static Placement resize(Site site) {
    return site.isBefore(11) ? old(site) : recent(site);
  }

  /** Before operator set 11: scales, and places that lie on one another at the first number. */
  private static Placement old(Site site) {
    Sampling sampling = new Sampling(Grid.ASYMMETRIC, reading(site, Reading.LEFT));
    return Placement.of(new Resize(scales(site, 1).orElse(List.of()), List.of(), sampling), 0);
  }

  private static Placement recent(Site site) {
    for (String setting : Set.of("axes", "antialias", "exclude_outside")) {
      Optional<OnnxAttribute> found = site.node().attribute(setting);
      if (found.isPresent() && !found.get().equals(new OnnxAttribute.Whole(0))) {
        throw site.wrong(setting, REMEDY, found.get());
      }
    }
    String policy = site.node().text("keep_aspect_ratio_policy", "stretch");
    if (!policy.equals("stretch")) {
      throw site.wrong("keep_aspect_ratio_policy", "must be stretch", policy);
    }
    Sampling sampling = new Sampling(grid(site), reading(site, nearest(site)));
    Optional<List<Double>> scales = scales(site, 2);
    if (scales.isPresent()) {
      return Placement.of(new Resize(scales.get(), List.of(), sampling), 0);
    }
    Nature nature = new Resize(List.of(), List.of(), sampling).nature();
    return new LateSettings(site, "resize", nature)
        .at(known -> new Resize(List.of(), known.get(0), sampling), 3);
  }

  private static Optional<List<Double>> scales(Site site, int input) {
    if (!site.has(input)) {
      return Optional.empty();
    }
    List<Double> scales = Arrays.stream(site.numbers(input, "scales").toDoubles()).boxed().toList();
    return scales.isEmpty() ? Optional.empty() : Optional.of(scales);
  }

  private static Reading reading(Site site, Reading nearest) {
    String mode = site.node().text("mode", "nearest");
    return switch (mode) {
      case "nearest" -> nearest;
      case "linear" -> Reading.LINEAR;
      default -> throw site.wrong("mode", "must be nearest or linear", mode);
    };
  }

  private static Reading nearest(Site site) {
    String mode = site.node().text("nearest_mode", "round_prefer_floor");
    return switch (mode) {
      case "round_prefer_floor" -> Reading.NEAREST_OR_LEFT;
      case "round_prefer_ceil" -> Reading.NEAREST_OR_RIGHT;
      case "floor" -> Reading.LEFT;
      case "ceil" -> Reading.RIGHT;
      default -> throw site.wrong("nearest_mode", "must round, floor or ceil", mode);
    };
  }

  private static Grid grid(Site site) {
    String mode = site.node().text("coordinate_transformation_mode", "half_pixel");
    return switch (mode) {
      case "half_pixel" -> Grid.HALF_PIXEL;
      case "pytorch_half_pixel" -> Grid.HALF_PIXEL_OR_FIRST;
      case "align_corners" -> Grid.ALIGN_CORNERS;
      case "asymmetric" -> Grid.ASYMMETRIC;
      default ->
          throw site.wrong(
              "coordinate_transformation_mode",
              "must be half_pixel, pytorch_half_pixel, align_corners or asymmetric",
              mode);
    };
  }
}
