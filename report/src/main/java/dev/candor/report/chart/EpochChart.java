package dev.candor.report.chart;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How did a quantity of several networks go over their epochs? One line for each network that has
 * two epochs or more, from its own first to its own last. Of many epochs, about {@value
 * #MOST_POINTS} evenly spaced ones are drawn.
 *
 * @param width in CSS pixels
 * @param height of the plot in CSS pixels; where names stand below it, they come on top of that
 */
public record EpochChart(int width, int height) {
  private static final int MOST_POINTS = 200;

  /**
   * One network's values.
   *
   * @param name what the network is called
   * @param epochs counting up
   * @param values one for each of them
   */
  public record Line(String name, List<Integer> epochs, List<Double> values) {
    /** Checks that there is one value for each epoch. */
    public Line {
      epochs = List.copyOf(epochs);
      values = List.copyOf(values);
      if (epochs.size() != values.size()) {
        throw InputException.of(
            "values of " + name, "must be one for each epoch", values.size(), "record each");
      }
    }

    /**
     * Of the epochs that have a value.
     *
     * @param number which epoch it is
     * @param value what is drawn of it
     */
    public static <T> Line of(
        String name,
        List<T> epochs,
        Function<T, Integer> number,
        Function<T, OptionalDouble> value) {
      List<T> known = epochs.stream().filter(epoch -> value.apply(epoch).isPresent()).toList();
      return new Line(
          name,
          known.stream().map(number).toList(),
          known.stream().map(epoch -> value.apply(epoch).getAsDouble()).toList());
    }
  }

  /** Checks that there is room. */
  public EpochChart {
    if (width < 240 || height < 160) {
      throw InputException.of(
          "size", "must be 240 x 160 or more", width + " x " + height, "widen the chart");
    }
  }

  /** 760 x 240 pixels. */
  public static EpochChart withDefaults() {
    return new EpochChart(760, 240);
  }

  /** With this size instead. */
  public EpochChart withSize(int newWidth, int newHeight) {
    return new EpochChart(newWidth, newHeight);
  }

  /**
   * Draws the lines.
   *
   * @param id of the chart, unique in a page; its narrow form gets {@code -narrow} behind
   * @param quantity what the axis of y shows, such as {@code validation accuracy}
   * @return the chart, or empty where no network has two epochs
   */
  public Optional<Chart> draw(String id, String quantity, List<Line> given) {
    List<Line> drawn = given.stream().filter(line -> line.epochs().size() > 1).toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    NamedLines lines =
        new NamedLines(drawn.stream().map(EpochChart::named).toList(), width, height);
    int first = drawn.stream().mapToInt(line -> line.epochs().get(0)).min().orElseThrow();
    int last = drawn.stream().mapToInt(EpochChart::last).max().orElseThrow();
    int marks = Math.max(1, Math.min(last - first, width / 80));
    Plot plot = lines.plot(lines.across(first, last, marks), Bands.FIRST);
    Svg svg = new Svg();
    plot.frame(svg, quantity);
    lines.draw(svg, plot, Bands.FIRST);
    return Optional.of(
        new Chart(
            id + (lines.isNarrow() ? "-narrow" : ""),
            quantity + " over epochs",
            finding(drawn),
            width,
            lines.room(),
            svg.toString()));
  }

  private static NamedLines.Line named(Line line) {
    List<NamedLines.Spot> spots = new ArrayList<>();
    for (int i = 0; i < line.epochs().size(); i++) {
      double value = line.values().get(i);
      spots.add(new NamedLines.Spot(line.epochs().get(i), value, value, value));
    }
    return new NamedLines.Line(line.name(), false, Thinned.of(spots, MOST_POINTS));
  }

  private static int last(Line line) {
    return line.epochs().get(line.epochs().size() - 1);
  }

  private static String finding(List<Line> drawn) {
    StringBuilder words = new StringBuilder("At the last epoch:");
    for (int i = 0; i < drawn.size(); i++) {
      Line line = drawn.get(i);
      words.append(i == 0 ? " " : "; ").append(line.name()).append(' ');
      words.append(Figures.score(line.values().get(line.values().size() - 1)));
      words.append(" (epoch ").append(last(line)).append(')');
    }
    return words.append('.').toString();
  }
}
