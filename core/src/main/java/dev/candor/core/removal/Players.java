package dev.candor.core.removal;

import dev.candor.core.Axes;
import dev.candor.core.Component;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which number of an input belongs to which component: they come and go together.
 *
 * <p>Numbers are counted in row-major order of one input; a number that belongs to nobody is never
 * taken away.
 */
public final class Players {
  /** The player of a number that is never taken away. */
  public static final int NOBODY = -1;

  private final Axes axes;
  private final int[] playerOfElement;

  private Players(Axes axes, int[] playerOfElement) {
    this.axes = axes;
    this.playerOfElement = playerOfElement;
    BitSet used = new BitSet();
    for (int element = 0; element < playerOfElement.length; element++) {
      int player = playerOfElement[element];
      if (player < NOBODY || player >= axes.size()) {
        throw InputException.of(
            "player of number " + element,
            "must be 0 to " + (axes.size() - 1) + ", or " + NOBODY + " for nobody",
            player,
            "give each number its player");
      }
      if (player != NOBODY) {
        used.set(player);
      }
    }
    if (axes.size() == 0 || used.cardinality() != axes.size()) {
      throw InputException.of(
          "players",
          "must be one or more, each with a number of the input",
          axes.size() == 0 ? "none" : "none for " + axes.component(used.nextClearBit(0)).label(),
          "leave the player out or add its numbers");
    }
  }

  /** Each number is its own player. */
  public static Players each(Axes axes) {
    return new Players(axes, IntStream.range(0, axes.size()).toArray());
  }

  /** Several numbers for a player. */
  public static Players of(Axes axes, int... playerOfElement) {
    return new Players(axes, playerOfElement.clone());
  }

  /**
   * The features of a table: each with its columns, such as a category with its one-hot columns.
   */
  public static Players features(List<String> names, int... featureOfElement) {
    return of(new Axes.Features(names), featureOfElement);
  }

  /**
   * Groups known by number only, such as the segments of an image: {@code NAME 0}, {@code NAME 1}.
   *
   * @param name what one is called, such as "segment"
   */
  public static Players numbered(String name, int... groupOfElement) {
    int groups = Arrays.stream(groupOfElement).max().orElse(NOBODY) + 1;
    return features(
        IntStream.range(0, groups).mapToObj(i -> name + " " + i).toList(), groupOfElement);
  }

  /** The features of a series {@code [steps, features]}, each over the whole window. */
  public static Players wholeSeries(int steps, List<String> names) {
    int width = names.size();
    return features(names, IntStream.range(0, steps * width).map(i -> i % width).toArray());
  }

  /** The steps of a series {@code [steps, width]}, each with all its features. */
  public static Players timeSteps(int steps, int width) {
    return features(
        IntStream.range(0, steps).mapToObj(i -> "step " + i).toList(),
        IntStream.range(0, steps * width).map(i -> i / width).toArray());
  }

  /** The patches of an image {@code [channels, height, width]}; the last ones may be smaller. */
  public static Players patches(
      int channels, int height, int width, int patchHeight, int patchWidth) {
    if (patchHeight < 1 || patchWidth < 1) {
      throw InputException.of(
          "patch",
          "must be 1 or more high and wide",
          patchHeight + " x " + patchWidth,
          "give its height and width in pixels");
    }
    int rows = (height + patchHeight - 1) / patchHeight;
    int columns = (width + patchWidth - 1) / patchWidth;
    int[] patch = new int[channels * height * width];
    for (int i = 0; i < patch.length; i++) {
      int y = i / width % height;
      int x = i % width;
      patch[i] = y / patchHeight * columns + x / patchWidth;
    }
    return of(new Axes.PatchGrid(rows, columns), patch);
  }

  /** The tokens of a text whose input is {@code [tokens, width]}; width 1 for token numbers. */
  public static Players tokens(List<Component.Token> tokens, int width) {
    return of(
        new Axes.Tokens(tokens),
        IntStream.range(0, tokens.size() * width).map(i -> i / width).toArray());
  }

  /** What each player is. */
  public Axes axes() {
    return axes;
  }

  /** How many players there are. */
  public int count() {
    return axes.size();
  }

  /** How many numbers an input has. */
  public int elements() {
    return playerOfElement.length;
  }

  /** The player of a number, or {@link #NOBODY}. */
  public int playerOf(int element) {
    return playerOfElement[element];
  }

  /** Whether every number belongs to a player. */
  public boolean coverEverything() {
    return Arrays.stream(playerOfElement).noneMatch(player -> player == NOBODY);
  }

  /** The numbers of a player, in rising order. */
  public int[] elementsOf(int player) {
    return IntStream.range(0, playerOfElement.length)
        .filter(element -> playerOfElement[element] == player)
        .toArray();
  }

  /**
   * Gives each number of an input its player's value, 0 where it belongs to nobody: a map over the
   * input instead of a list over players.
   *
   * @param values one per player
   * @param shape of one input
   */
  public NdArray spread(NdArray values, int... shape) {
    if (values.size() != count()) {
      throw InputException.of(
          "values", "must be one per player, " + count(), values.size(), "give one for each");
    }
    double[] spread = new double[playerOfElement.length];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = playerOfElement[i] == NOBODY ? 0 : values.get(playerOfElement[i]);
    }
    return NdArray.of(spread, shape);
  }
}
