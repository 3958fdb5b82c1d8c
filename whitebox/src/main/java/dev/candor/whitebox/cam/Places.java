package dev.candor.whitebox.cam;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.LayerPaths;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the layer whose maps are taken, by one forward pass of one input, and remembers it for
 * inputs of the same shape.
 */
final class Places {
  private final Subject subject;
  private final CamSettings settings;
  private final Map<List<Integer>, Place> found = new ConcurrentHashMap<>();

  Places(Subject subject, CamSettings settings) {
    this.subject = subject;
    this.settings = settings;
  }

  /** The layer, for inputs {@code [n, row...]} of which there is one or more. */
  Place of(NdArray inputs) {
    List<Integer> row = Arrays.stream(inputs.shape()).skip(1).boxed().toList();
    return found.computeIfAbsent(row, shape -> find(inputs, shape));
  }

  private Place find(NdArray inputs, List<Integer> row) {
    Shapes shapes = new Shapes();
    boolean members =
        subject
            .model()
            .work(
                1,
                4L * inputs.size() / inputs.length(0),
                (run, from, to) -> {
                  Scope.notRecording(() -> run.outputs(run.rows(inputs, 0, 1), shapes));
                  return run.hasMemberAxis();
                })
            .get(0);
    String path = settings.layer().orElseGet(() -> last(shapes.all(), members));
    List<Integer> shape = shapes.all().get(path);
    if (shape == null) {
      throw LayerPaths.unknown(path, shapes.all().keySet());
    }
    if (!holds(shape, members)) {
      throw InputException.of(
          "layer " + path,
          "must give maps, " + settings.layout().label(),
          shape,
          "take a convolution, or say how its tokens make a grid");
    }
    return place(path, rowsFirst(shape, members), row, shapes.bentBehind(path));
  }

  private String last(Map<String, List<Integer>> shapes, boolean members) {
    String best = "";
    int rank = 0;
    for (Map.Entry<String, List<Integer>> layer : shapes.entrySet()) {
      if (!holds(layer.getValue(), members)) {
        continue;
      }
      List<Integer> shape = rowsFirst(layer.getValue(), members);
      boolean many = shape.subList(2, shape.size()).stream().anyMatch(length -> length > 1);
      if (many && shape.size() >= rank) {
        best = layer.getKey();
        rank = shape.size();
      }
    }
    if (best.isEmpty()) {
      throw InputException.of(
          "network",
          "must have a layer that gives maps, " + settings.layout().label(),
          shapes.keySet(),
          "take a method that needs none, such as saliency");
    }
    return best;
  }

  private boolean holds(List<Integer> shape, boolean members) {
    if (shape.size() < (members ? 2 : 1)) {
      return false;
    }
    return Maps.holds(
        settings.layout(),
        rowsFirst(shape, members).stream().mapToLong(Integer::longValue).toArray());
  }

  /** Without the member axis. */
  private static List<Integer> rowsFirst(List<Integer> shape, boolean members) {
    return members ? shape.subList(1, shape.size()) : shape;
  }

  private Place place(String path, List<Integer> shape, List<Integer> row, List<String> bent) {
    int channels = shape.get(1);
    List<Integer> lengths = shape.subList(2, shape.size());
    if (settings.layout() instanceof MapLayout.TokenGrid grid) {
      channels = shape.get(2);
      lengths = List.of(grid.rows(), grid.columns());
    }
    channels *= members(subject);
    List<Integer> input = inputLengths(row, lengths.size());
    if (settings.upsampling() != Upsampling.NONE && input.isEmpty()) {
      throw InputException.of(
          "upsampling",
          "must be none where the input has no axes like the map's, " + lengths,
          row,
          "take the map as the layer has it");
    }
    return new Place(path, channels, lengths, input, bent);
  }

  /** How many networks answer together. */
  static int members(Subject subject) {
    return subject.model() instanceof Network network ? network.members() : 1;
  }

  /** The last axes of an input of channels and lengths, or of lengths alone. */
  private static List<Integer> inputLengths(List<Integer> row, int axes) {
    boolean fits = row.size() == axes || row.size() == axes + 1;
    return fits ? row.subList(row.size() - axes, row.size()) : List.of();
  }
}
