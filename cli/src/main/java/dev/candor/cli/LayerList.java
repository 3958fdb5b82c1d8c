package dev.candor.cli;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Layer;
import dev.candor.torch.graph.Graph;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The layers of a model by the names under which methods know them. */
final class LayerList {
  private LayerList() {}

  /**
   * A layer.
   *
   * @param name its path
   * @param kind what it computes
   * @param nature how its answer depends on its input
   */
  record Line(String name, String kind, String nature) {}

  /**
   * The layers in the order in which they run.
   *
   * @throws InputException if they cannot be seen
   */
  static List<Line> of(OpenedModel model) {
    GradientModel insides = model.insides(shape(model));
    Layer root =
        insides
            .layers()
            .orElseThrow(
                () ->
                    InputException.of(
                        "--layers",
                        "must be asked of a model whose layers can be seen",
                        insides.layersHidden().orElse("none"),
                        "export the model to ONNX"));
    List<Line> lines = new ArrayList<>();
    collect("", root, lines);
    return lines;
  }

  private static List<Integer> shape(OpenedModel model) {
    return model.inputShape().stream()
        .skip(1)
        .map(length -> length < 1 ? 1 : Math.toIntExact(length))
        .toList();
  }

  private static void collect(String path, Layer layer, List<Line> lines) {
    if (!(layer instanceof Graph) && !path.isEmpty()) {
      lines.add(
          new Line(path, layer.describe().kind(), layer.nature().name().toLowerCase(Locale.ROOT)));
    }
    layer
        .parts()
        .forEach((name, part) -> collect(path.isEmpty() ? name : path + "." + name, part, lines));
  }

  /** As a JSON object. */
  static Map<String, Object> json(List<Line> lines) {
    List<Map<String, String>> layers = new ArrayList<>();
    for (Line line : lines) {
      Map<String, String> layer = new LinkedHashMap<>();
      layer.put("name", line.name());
      layer.put("kind", line.kind());
      layer.put("nature", line.nature());
      layers.add(layer);
    }
    return Map.of("layers", layers);
  }

  /** One line each. */
  static void print(List<Line> lines, PrintStream out) {
    int longest = lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    for (Line line : lines) {
      String pad = " ".repeat(longest - line.name().length() + 2);
      out.println(line.name() + pad + line.kind() + ", " + line.nature());
    }
  }
}
