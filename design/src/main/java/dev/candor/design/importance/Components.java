package dev.candor.design.importance;

import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.torch.graph.image.CutPatches;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an input is cut into components that lie beside each other: the patches of an image, the
 * windows of a series.
 *
 * @param channels of the input
 * @param lengths of the input's axes: rows and columns, or steps
 * @param sides of a component along each
 */
public record Components(int channels, List<Integer> lengths, List<Integer> sides) {
  /** Copies the lists; every side must divide its length. */
  public Components {
    lengths = List.copyOf(lengths);
    sides = List.copyOf(sides);
    boolean fits = channels > 0 && !lengths.isEmpty() && lengths.size() <= 2;
    if (!fits || sides.size() != lengths.size()) {
      throw InputException.of(
          "components", "must have one side for each axis", lengths + " by " + sides, "give one");
    }
    for (int axis = 0; axis < sides.size(); axis++) {
      int length = lengths.get(axis);
      int side = sides.get(axis);
      if (side < 1 || length < side || length % side != 0) {
        throw InputException.of(
            axis == 0 && lengths.size() == 2 ? "height" : lengths.size() == 2 ? "width" : "length",
            "must be a multiple of the component's side " + side,
            length,
            "the nearest one is " + nearest(length, Math.max(1, side)));
      }
    }
  }

  private static int nearest(int length, int side) {
    return Math.max(side, (length + side / 2) / side * side);
  }

  /** The patches of a colour image. */
  public static Components patches(int height, int width, int side) {
    return new Components(3, List.of(height, width), List.of(side, side));
  }

  /** The windows of a series, {@code [channels, steps]}. */
  public static Components windows(int channels, int steps, int side) {
    return new Components(channels, List.of(steps), List.of(side));
  }

  /** How many components lie along each axis. */
  public List<Integer> grid() {
    return IntStream.range(0, sides.size()).mapToObj(i -> lengths.get(i) / sides.get(i)).toList();
  }

  /** How many components there are. */
  public int count() {
    return grid().stream().reduce(1, Math::multiplyExact);
  }

  /** The shape of one input. */
  public List<Integer> rowShape() {
    List<Integer> shape = new ArrayList<>(List.of(channels));
    shape.addAll(lengths);
    return List.copyOf(shape);
  }

  /** What a number of the map belongs to. */
  public Axes axes() {
    List<Integer> grid = grid();
    return grid.size() == 2
        ? new Axes.PatchGrid(grid.get(0), grid.get(1))
        : Axes.Positions.of(grid.get(0));
  }

  /** 1 for series, 2 for images. */
  int dimensions() {
    return lengths.size();
  }

  CutPatches cut() {
    return new CutPatches(sides);
  }

  /** Such as {@code 64x64 by 8x8}. */
  @Override
  public String toString() {
    return text(lengths) + " by " + text(sides);
  }

  private static String text(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
