package dev.candor.cli.method;

import dev.candor.blackbox.occlusion.Occlusion;
import dev.candor.blackbox.occlusion.Windows;
import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Layout;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Occlusion with the window that was asked for: its numbers laid over the input.
 *
 * <p>A window of fewer lengths than the input has axes lies over the last ones of an image, whose
 * channels it covers, and over the first one of a series, whose features it covers.
 */
final class SlidingWindow {
  private SlidingWindow() {}

  static Explainer explainer(Assignment assignment, Choices choices) {
    Layout layout = assignment.layout();
    List<Integer> window = window(layout, choices);
    List<Integer> stride = stride(layout, window, choices);
    Occlusion occlusion =
        new Occlusion(
                assignment.predictor(),
                new Windows(layout.shape(), window, stride),
                assignment.removal(),
                assignment.effort().budget())
            .withCancellation(assignment.effort().cancellation());
    return new Laid(occlusion, layout);
  }

  private static List<Integer> window(Layout layout, Choices choices) {
    if (choices.given("window")) {
      return along(layout, choices.lengths("window"), choices.option("window"), layout.shape());
    }
    List<Integer> shape = layout.shape();
    return switch (layout.kind()) {
      case TABLE, TEXT -> List.of(1);
      case SERIES -> List.of(1, shape.get(1));
      case IMAGE -> List.of(shape.get(0), Layout.share(shape.get(1)), Layout.share(shape.get(2)));
      case ARRAY -> Collections.nCopies(shape.size(), 1);
    };
  }

  private static List<Integer> stride(Layout layout, List<Integer> window, Choices choices) {
    if (choices.given("stride")) {
      return along(layout, choices.lengths("stride"), choices.option("stride"), window);
    }
    List<Integer> stride = new ArrayList<>();
    for (int axis = 0; axis < window.size(); axis++) {
      boolean whole = window.get(axis).equals(layout.shape().get(axis));
      stride.add(whole ? window.get(axis) : Math.max(1, window.get(axis) / 2));
    }
    return stride;
  }

  /** Lengths along every axis: those given, and the whole axis where none was. */
  private static List<Integer> along(
      Layout layout, List<Integer> given, String option, List<Integer> whole) {
    int axes = layout.shape().size();
    if (given.size() == axes) {
      return given;
    }
    boolean square = given.size() == 1;
    List<Integer> all = new ArrayList<>(whole);
    switch (layout.kind()) {
      case SERIES -> all.set(0, given.get(0));
      case IMAGE -> {
        all.set(1, given.get(0));
        all.set(2, given.get(square ? 0 : 1));
      }
      default -> all = new ArrayList<>(Collections.nCopies(axes, given.get(0)));
    }
    boolean fits = square || (layout.kind() == InputKind.IMAGE && given.size() == 2);
    if (!fits) {
      throw InputException.of(
          option, "must have a length for each axis of " + layout.shape(), given, "add the others");
    }
    return all;
  }

  /** The cells' numbers, laid over the input. */
  private record Laid(Occlusion occlusion, Layout layout) implements Explainer {
    @Override
    public Attribution explain(NdArray input, int target) {
      return laid(occlusion.explain(input, target));
    }

    @Override
    public List<Attribution> explain(NdArray inputs, int[] targets) {
      return occlusion.explain(inputs, targets).stream().map(this::laid).toList();
    }

    private Attribution laid(Attribution cells) {
      NdArray map = occlusion.map(cells);
      return new Attribution(map, layout.numbers(), cells.target(), cells.evidence());
    }
  }
}
