package dev.candor.blackbox.occlusion;

import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Players;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Windows that slide over an input of any rank.
 *
 * <p>Along an axis of length n a window of length w with stride s has {@code ceil((n - w) / s) + 1}
 * places, the last one cut off at the edge. Numbers that lie in the very same windows are one cell:
 * they cannot be told apart.
 *
 * @param input the shape of one input
 * @param window the window's length along each axis
 * @param stride how far it moves along each axis, at most the window's length
 */
public record Windows(List<Integer> input, List<Integer> window, List<Integer> stride) {
  /** Checks that every number of the input lies in a window. */
  public Windows {
    input = List.copyOf(input);
    window = List.copyOf(window);
    stride = List.copyOf(stride);
    if (input.isEmpty() || window.size() != input.size() || stride.size() != input.size()) {
      throw InputException.of(
          "window and stride",
          "must have one length per axis of the input, " + input,
          window + " and " + stride,
          "give one for each");
    }
    for (int axis = 0; axis < input.size(); axis++) {
      if (window.get(axis) < 1 || window.get(axis) > input.get(axis)) {
        throw InputException.of(
            "window along axis " + axis,
            "must be 1 to " + input.get(axis),
            window.get(axis),
            "give a window that lies in the input " + input);
      }
      if (stride.get(axis) < 1 || stride.get(axis) > window.get(axis)) {
        throw InputException.of(
            "stride along axis " + axis,
            "must be 1 to the window's " + window.get(axis),
            stride.get(axis),
            "leave no number between two windows");
      }
    }
  }

  /** Windows of one length along each axis. */
  public static Windows of(int[] input, int[] window, int[] stride) {
    return new Windows(boxed(input), boxed(window), boxed(stride));
  }

  /** Square windows over an image {@code [channels, height, width]}, all channels at once. */
  public static Windows squares(int channels, int height, int width, int side, int stride) {
    return new Windows(
        List.of(channels, height, width),
        List.of(channels, side, side),
        List.of(channels, stride, stride));
  }

  /** How many places there are. */
  public int count() {
    return IntStream.range(0, input.size()).map(this::places).reduce(1, Math::multiplyExact);
  }

  /**
   * The cells as players. Axes that one cell covers whole are left out of their names: what remains
   * is a list of features, a {@link Axes.PatchGrid}, or features named by their place.
   */
  public Players cells() {
    List<int[]> starts = IntStream.range(0, input.size()).mapToObj(this::starts).toList();
    int[] cellOfElement = {0};
    for (int axis = 0; axis < input.size(); axis++) {
      int[] along = cellAlong(axis);
      int cells = starts.get(axis).length;
      int[] finer = new int[Math.multiplyExact(cellOfElement.length, along.length)];
      for (int i = 0; i < cellOfElement.length; i++) {
        for (int j = 0; j < along.length; j++) {
          finer[i * along.length + j] = cellOfElement[i] * cells + along[j];
        }
      }
      cellOfElement = finer;
    }
    return Players.of(axes(starts), cellOfElement);
  }

  /** The cells of each window, in the row-major order of its places. */
  List<Coalition> cellsOfWindows() {
    List<List<int[]>> along = new ArrayList<>();
    int cells = 1;
    for (int axis = 0; axis < input.size(); axis++) {
      along.add(cellsOfPlaces(axis));
      cells *= starts(axis).length;
    }
    List<Coalition> windows = new ArrayList<>();
    for (int place = 0; place < count(); place++) {
      windows.add(Coalition.of(cells, cellsOf(place, along)));
    }
    return windows;
  }

  private int[] cellsOf(int place, List<List<int[]>> along) {
    int[] all = {0};
    int left = place;
    int places = count();
    for (int axis = 0; axis < input.size(); axis++) {
      places /= places(axis);
      int[] here = along.get(axis).get(left / places);
      left %= places;
      int cells = starts(axis).length;
      int[] finer = new int[all.length * here.length];
      for (int i = 0; i < all.length; i++) {
        for (int j = 0; j < here.length; j++) {
          finer[i * here.length + j] = all[i] * cells + here[j];
        }
      }
      all = finer;
    }
    return all;
  }

  private int places(int axis) {
    return (input.get(axis) - window.get(axis) + stride.get(axis) - 1) / stride.get(axis) + 1;
  }

  /** Where cells begin along an axis: where a window begins or has ended. */
  private int[] starts(int axis) {
    BitSet starts = new BitSet();
    for (int place = 0; place < places(axis); place++) {
      starts.set(place * stride.get(axis));
      starts.set(place * stride.get(axis) + window.get(axis));
    }
    return starts.stream().filter(start -> start < input.get(axis)).toArray();
  }

  private int[] cellAlong(int axis) {
    int[] starts = starts(axis);
    int[] cell = new int[input.get(axis)];
    for (int i = 0, c = 0; i < cell.length; i++) {
      c += c + 1 < starts.length && starts[c + 1] == i ? 1 : 0;
      cell[i] = c;
    }
    return cell;
  }

  private List<int[]> cellsOfPlaces(int axis) {
    int[] starts = starts(axis);
    return IntStream.range(0, places(axis))
        .mapToObj(
            place ->
                IntStream.range(0, starts.length)
                    .filter(
                        c ->
                            starts[c] >= place * stride.get(axis)
                                && starts[c] < place * stride.get(axis) + window.get(axis))
                    .toArray())
        .toList();
  }

  private Axes axes(List<int[]> starts) {
    List<Integer> cut = new ArrayList<>();
    for (int axis = 0; axis < starts.size(); axis++) {
      if (starts.get(axis).length > 1) {
        cut.add(axis);
      }
    }
    if (cut.size() == 2) {
      return new Axes.PatchGrid(starts.get(cut.get(0)).length, starts.get(cut.get(1)).length);
    }
    List<String> names = List.of("");
    for (int axis : cut) {
      List<String> finer = new ArrayList<>();
      for (String name : names) {
        for (int c = 0; c < starts.get(axis).length; c++) {
          finer.add(name + (name.isEmpty() ? "" : ", ") + range(axis, starts.get(axis), c));
        }
      }
      names = finer;
    }
    return new Axes.Features(cut.isEmpty() ? List.of("everything") : names);
  }

  private String range(int axis, int[] starts, int cell) {
    int end = (cell + 1 < starts.length ? starts[cell + 1] : input.get(axis)) - 1;
    return starts[cell] == end ? Integer.toString(end) : starts[cell] + "-" + end;
  }

  private static List<Integer> boxed(int[] lengths) {
    return IntStream.of(lengths).boxed().toList();
  }
}
