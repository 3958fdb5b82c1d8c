package dev.candor.cli.explanation;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Layout;
import dev.candor.cli.method.Gives;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numbers of an explanation in the shape of what they belong to.
 *
 * @param values one number for each place
 * @param axes what each axis of the values is
 * @param labels the names along the last axis, where it has any
 */
public record Arranged(NdArray values, List<String> axes, List<String> labels) {
  /** Copies the lists. */
  public Arranged {
    axes = List.copyOf(axes);
    labels = List.copyOf(labels);
  }

  /**
   * Arranges an attribution: over the input where its numbers, or its components, fill it.
   *
   * @param gives what the numbers belong to
   */
  static Arranged of(Attribution attribution, Layout layout, Gives gives) {
    Players components = layout.components();
    boolean alone = layout.kind() == InputKind.TABLE || layout.kind() == InputKind.TEXT;
    if (gives == Gives.COMPONENTS
        && !alone
        && layout.own() == Layout.Own.CHOSEN
        && attribution.values().size() == components.count()
        && components.coverEverything()) {
      return over(components.spread(attribution.values(), layout.lengths()), layout.numbers());
    }
    boolean tokens =
        layout.kind() == InputKind.TEXT && attribution.values().size() == components.count();
    return tokens
        ? over(components.spread(attribution.values(), layout.lengths()), layout.numbers())
        : over(attribution.values(), attribution.axes());
  }

  private static Arranged over(NdArray values, Axes axes) {
    if (axes instanceof Axes.TimeFeatures series) {
      return shaped(values, List.of("step", "feature"), series.names(), series.steps());
    }
    if (axes instanceof Axes.Pixels pixels) {
      return shaped(
          values,
          List.of("channel", "row", "column"),
          List.of(),
          pixels.channels(),
          pixels.rows(),
          pixels.columns());
    }
    if (axes instanceof Axes.PatchGrid grid) {
      return shaped(values, List.of("row", "column"), List.of(), grid.rows(), grid.columns());
    }
    if (axes instanceof Axes.Positions positions) {
      List<String> names =
          IntStream.rangeClosed(1, positions.shape().size()).mapToObj(i -> "axis" + i).toList();
      return new Arranged(
          values.reshape(positions.shape().stream().mapToInt(Integer::intValue).toArray()),
          names,
          List.of());
    }
    List<String> labels =
        IntStream.range(0, axes.size()).mapToObj(i -> axes.component(i).label()).toList();
    return new Arranged(
        values.reshape(values.size()),
        List.of(axes instanceof Axes.Tokens ? "token" : "feature"),
        labels);
  }

  private static Arranged shaped(
      NdArray values, List<String> axes, List<String> labels, int... lengths) {
    int[] shape = lengths;
    if (lengths.length < axes.size()) {
      shape = new int[] {lengths[0], values.size() / lengths[0]};
    }
    return new Arranged(values.reshape(shape), axes, labels);
  }

  /** What a place is called. */
  public String label(int position) {
    StringBuilder label = new StringBuilder();
    int rest = position;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      int at = rest % values.length(axis);
      rest /= values.length(axis);
      boolean named = axis == axes.size() - 1 && !labels.isEmpty();
      String here = named ? labels.get(at) : axes.get(axis) + " " + at;
      label.insert(0, here + (label.length() == 0 ? "" : ", "));
    }
    return label.toString();
  }

  /** The name of one axis' places, where they have names. */
  public Optional<String> labelled() {
    return labels.isEmpty() ? Optional.empty() : Optional.of(axes.get(axes.size() - 1));
  }
}
