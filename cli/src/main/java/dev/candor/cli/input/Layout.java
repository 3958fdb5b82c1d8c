package dev.candor.cli.input;

import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.removal.Players;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the numbers of one input lie, what each of them is, and which come and go together.
 *
 * @param kind what one input is
 * @param shape of one input
 * @param numbers one component for each number of an input
 * @param components what is taken away as one, such as a feature or a patch
 * @param own whether the components are the model's own, so that explanations keep to them
 */
public record Layout(
    InputKind kind, List<Integer> shape, Axes numbers, Players components, Own own) {
  private static final int PATCHES = 8;

  /** Whose are the components? */
  public enum Own {
    /** Chosen here: what a component got is laid over its numbers. */
    CHOSEN,
    /** Those that the model weighs itself: a number for each is told as such. */
    OF_MODEL
  }

  /** With components that were chosen here. */
  public Layout(InputKind kind, List<Integer> shape, Axes numbers, Players components) {
    this(kind, shape, numbers, components, Own.CHOSEN);
  }

  /** Checks that both speak of the same numbers. */
  public Layout {
    shape = List.copyOf(shape);
    if (numbers.size() != components.elements()) {
      throw InputException.of(
          "components",
          "must speak of every number of an input, " + numbers.size(),
          components.elements(),
          "give the layout of the input");
    }
  }

  /** The rows of a table: each number a feature of its own. */
  public static Layout features(List<String> names) {
    Axes axes = new Axes.Features(names);
    return new Layout(InputKind.TABLE, List.of(names.size()), axes, Players.each(axes));
  }

  /**
   * The rows of a table of which several numbers may be one feature, such as a category.
   *
   * @param inputs what each number is
   * @param features the features' names
   * @param featureOfInput which feature each number belongs to
   */
  public static Layout encoded(List<String> inputs, List<String> features, int... featureOfInput) {
    return new Layout(
        InputKind.TABLE,
        List.of(inputs.size()),
        new Axes.Features(inputs),
        Players.features(features, featureOfInput));
  }

  /**
   * What an array without names most likely is, by its shape: {@code [width]} a row, {@code [steps,
   * features]} a series, {@code [channels, height, width]} an image, whose components are patches
   * of an eighth of its sides.
   */
  public static Layout of(int... shape) {
    InputKind kind = kind(shape);
    Axes axes =
        switch (kind) {
          case TABLE -> new Axes.Features(names("x", shape[0]));
          case SERIES -> new Axes.TimeFeatures(shape[0], names("x", shape[1]));
          case IMAGE -> new Axes.Pixels(shape[0], shape[1], shape[2]);
          default -> Axes.Positions.of(shape);
        };
    Players components =
        kind == InputKind.IMAGE
            ? Players.patches(shape[0], shape[1], shape[2], share(shape[1]), share(shape[2]))
            : Players.each(axes);
    return new Layout(kind, Arrays.stream(shape).boxed().toList(), axes, components);
  }

  /** The side of the usual patch: an eighth of the image's. */
  public static int share(int length) {
    return Math.max(1, (length + PATCHES - 1) / PATCHES);
  }

  private static InputKind kind(int... shape) {
    return switch (shape.length) {
      case 1 -> InputKind.TABLE;
      case 2 -> InputKind.SERIES;
      // three numbers at each pixel: channels last, which nothing here takes for an image
      case 3 -> shape[2] <= 4 && shape[0] > 4 ? InputKind.ARRAY : InputKind.IMAGE;
      default -> InputKind.ARRAY;
    };
  }

  /** {@code x1, x2, ...}. */
  static List<String> names(String stem, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> stem + i).toList();
  }

  /** With other components. */
  public Layout withComponents(Players newComponents) {
    return new Layout(kind, shape, numbers, newComponents);
  }

  /** With the components that the model weighs itself. */
  public Layout withOwnComponents(Players ofModel) {
    return new Layout(kind, shape, numbers, ofModel, Own.OF_MODEL);
  }

  /** The lengths of one input. */
  public int[] lengths() {
    return shape.stream().mapToInt(Integer::intValue).toArray();
  }
}
