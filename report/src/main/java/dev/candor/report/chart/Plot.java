package dev.candor.report.chart;

/**
 * The frame of a chart of lines: axes, grid and their words.
 *
 * @param x the scale of epochs or shares
 * @param y the scale of what is drawn
 */
record Plot(LinearScale x, Scale y) {
  private static final double SIZE = 12;

  /** Draws grid, axes and marks; {@code quantity} stands above the axis of y. */
  void frame(Svg svg, String quantity) {
    frame(svg, quantity, "epoch");
  }

  /** The same, with another word than epoch below the axis of x. */
  void frame(Svg svg, String quantity, String below) {
    double bottom = y.from();
    double top = y.to();
    for (Tick tick : y.ticks()) {
      double at = y.at(tick.value());
      svg.line(Colour.GRID, 1, "", x.from(), at, x.to(), at);
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.END, x.from() - 8, at + 4, tick.label());
    }
    for (Tick tick : x.ticks()) {
      double at = x.at(tick.value());
      svg.line(Colour.AXIS, 1, "", at, bottom, at, bottom + 4);
      svg.text(Colour.MUTED, SIZE, Svg.Anchor.MIDDLE, at, bottom + 18, tick.label());
    }
    svg.line(Colour.AXIS, 1, "", x.from(), bottom, x.to(), bottom);
    svg.text(Colour.INK, SIZE, Svg.Anchor.START, 8, top - 14, quantity);
    double middle = (x.from() + x.to()) / 2;
    svg.text(Colour.MUTED, SIZE, Svg.Anchor.MIDDLE, middle, bottom + 36, below);
  }
}
