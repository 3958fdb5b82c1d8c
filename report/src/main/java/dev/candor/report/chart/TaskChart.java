package dev.candor.report.chart;

import dev.candor.core.InputException;
import dev.candor.report.expnet.MethodOnTask;
import dev.candor.report.expnet.TaskTable;
import java.util.List;

/**
 * How well do methods find the marked words of a task? A row for each method, best first: a dot at
 * its AUROC, a whisker over its 95 % interval; filled vermillion what was learned on other tasks,
 * green what was learned on this one, blue what nobody trains, a hollow diamond for floors.
 *
 * @param width in CSS pixels; under {@value #NARROW} names stand above their rows
 */
public record TaskChart(int width) {
  private static final int NARROW = 480;
  private static final double SIZE = 13;
  private static final double SMALL = 11.5;
  private static final double TOP = 10;
  private static final double CHANCE = .5;

  /** Checks that there is room. */
  public TaskChart {
    if (width < 240) {
      throw InputException.of("width", "must be 240 or more", width, "widen the chart");
    }
  }

  /** 760 pixels wide. */
  public static TaskChart withDefaults() {
    return new TaskChart(760);
  }

  /** With this width instead. */
  public TaskChart withWidth(int newWidth) {
    return new TaskChart(newWidth);
  }

  /** Draws a task. */
  public Chart draw(String id, TaskTable task) {
    List<MethodOnTask> all = task.inOrder();
    boolean stacked = width < NARROW;
    double row = stacked ? 36 : 22;
    double left = stacked ? 16 : names(all);
    double right = width - (stacked ? 16 : 60);
    double bottom = TOP + all.size() * row;
    LinearScale scale = scale(all, left, right);
    Svg svg = new Svg();
    for (Tick tick : scale.ticks()) {
      double at = scale.at(tick.value());
      upright(svg, Colour.GRID, "", at, all.size(), row, stacked);
      svg.text(Colour.MUTED, SMALL, Svg.Anchor.MIDDLE, at, bottom + 16, tick.label());
    }
    double chance = scale.at(CHANCE);
    upright(svg, Colour.AXIS, "4 3", chance, all.size(), row, stacked);
    for (int i = 0; i < all.size(); i++) {
      MethodOnTask one = all.get(i);
      double top = TOP + i * row;
      double y = stacked ? top + 24 : top + row / 2;
      words(svg, one, top, left, stacked);
      if (one.auroc().low().isPresent()) {
        double low = scale.at(one.auroc().low().getAsDouble());
        double high = scale.at(one.auroc().high().getAsDouble());
        svg.line(Colour.INK, 1.4, "", low, y, high, y);
        svg.line(Colour.INK, 1.4, "", low, y - 3.5, low, y + 3.5);
        svg.line(Colour.INK, 1.4, "", high, y - 3.5, high, y + 3.5);
      }
      mark(svg, one, scale.at(one.auroc().value()), y);
    }
    svg.text(
        Colour.MUTED,
        SMALL,
        Svg.Anchor.MIDDLE,
        (left + right) / 2,
        bottom + 34,
        "AUROC on marked words; dashed: chance");
    MethodOnTask best = all.get(0);
    String finding =
        "Best: " + best.method() + " with " + Figures.score(best.auroc().value()) + ".";
    return new Chart(
        id, "Marked words of " + task.task(), finding, width, bottom + 44, svg.toString());
  }

  /** A line from top to bottom; where names stand above their rows, behind the rows alone. */
  private static void upright(
      Svg svg, Colour colour, String dash, double x, int rows, double row, boolean stacked) {
    if (!stacked) {
      svg.line(colour, 1, dash, x, TOP, x, TOP + rows * row);
      return;
    }
    for (int i = 0; i < rows; i++) {
      svg.line(colour, 1, dash, x, TOP + i * row + 18, x, TOP + i * row + 31);
    }
  }

  private static void mark(Svg svg, MethodOnTask one, double x, double y) {
    switch (one.kind()) {
      case ACROSS -> svg.disc(Colour.VERMILLION, x, y, 5);
      case WITHIN -> svg.square(Colour.GREEN, x, y, 4.5);
      case BASELINE -> svg.disc(Colour.BLUE, x, y, 4.5);
      case FLOOR -> svg.hollowDiamond(Colour.MUTED, x, y, 5);
    }
  }

  private double names(List<MethodOnTask> all) {
    double widest = all.stream().mapToDouble(m -> TextFit.width(m.method(), SIZE)).max().orElse(0);
    return 8 + Math.min(.34 * width, Math.max(60, widest)) + 16;
  }

  private static LinearScale scale(List<MethodOnTask> all, double left, double right) {
    double low = CHANCE;
    double high = CHANCE;
    for (MethodOnTask one : all) {
      low = Math.min(low, one.auroc().low().orElse(one.auroc().value()));
      high = Math.max(high, one.auroc().high().orElse(one.auroc().value()));
    }
    int marks = (int) Math.max(2, (right - left) / 80);
    return LinearScale.rounded(low, high, left, right, marks);
  }

  private void words(Svg svg, MethodOnTask one, double top, double left, boolean stacked) {
    String value = Figures.score(one.auroc().value());
    if (stacked) {
      svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, top + 13, one.method());
      svg.text(Colour.INK, SIZE, Svg.Anchor.END, width - 8, top + 13, value);
      return;
    }
    double base = top + 15.5;
    String name = TextFit.shortened(one.method(), SIZE, left - 24);
    svg.text(Colour.INK, SIZE, Svg.Anchor.END, left - 16, base, name);
    svg.text(Colour.INK, SIZE, Svg.Anchor.END, width - 8, base, value);
  }
}
