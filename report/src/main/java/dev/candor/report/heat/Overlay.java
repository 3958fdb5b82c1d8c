package dev.candor.report.heat;

import dev.candor.core.InputException;
import java.util.OptionalDouble;

/**
 * Where in a picture lies what mattered? A map laid over the picture, or drawn alone, as a PNG.
 *
 * <p>Colours run from 0 to the bound, on both sides alike where a map has signs, so that equal
 * strength for and against looks equally strong; near 0 the picture shines through. The bound is
 * the absolute value that a share of the map does not exceed: a few extreme pixels would leave the
 * rest without colour. The legend says the bound, and the largest value where that is beyond.
 *
 * <p>Coarser maps are interpolated between the middles of their cells, or drawn as blocks; small
 * pictures are enlarged by a whole factor, pixel for pixel. Cost: linear in the pixels of the
 * result.
 *
 * @param opacity how much of the picture the strongest colour hides, above 0, at most 1
 * @param share the share of the map within the bound, above 0, at most 1; 1 takes the largest value
 * @param ground how the picture looks underneath
 * @param legend whether the image says what its colours mean
 * @param leastSide pixels that the shorter side has at least
 * @param cells how the cells of a coarse map are drawn
 * @param top the value at which colours end, whatever the map; empty where the share says
 */
public record Overlay(
    double opacity,
    double share,
    Ground ground,
    LegendPlace legend,
    int leastSide,
    CellShape cells,
    OptionalDouble top) {
  private static final int WHITE = 0xffffff;
  private static final int LARGEST_SIDE = 16_384;

  /** Checks the settings. */
  public Overlay {
    checkShare("opacity", opacity);
    checkShare("share", share);
    if (leastSide < 1 || leastSide > LARGEST_SIDE) {
      throw InputException.of(
          "least side", "must be 1 to " + LARGEST_SIDE, leastSide, "256 suits a screen");
    }
    if (top.isPresent() && !(top.getAsDouble() > 0 && Double.isFinite(top.getAsDouble()))) {
      throw InputException.of("top", "must be above 0", top.getAsDouble(), "leave it out");
    }
  }

  /**
   * Grey ground, 85 % opaque, colours to the 99th percentile, no legend, 256 pixels or more, coarse
   * maps smooth.
   */
  public static Overlay withDefaults() {
    return new Overlay(
        .85, .99, Ground.GREY, LegendPlace.NONE, 256, CellShape.SMOOTH, OptionalDouble.empty());
  }

  /** With another opacity. */
  public Overlay withOpacity(double other) {
    return new Overlay(other, share, ground, legend, leastSide, cells, top);
  }

  /** With colours that end at another share of the map. */
  public Overlay withShare(double other) {
    return new Overlay(opacity, other, ground, legend, leastSide, cells, top);
  }

  /** With another ground. */
  public Overlay withGround(Ground other) {
    return new Overlay(opacity, share, other, legend, leastSide, cells, top);
  }

  /** With or without legend. */
  public Overlay withLegend(LegendPlace other) {
    return new Overlay(opacity, share, ground, other, leastSide, cells, top);
  }

  /** With another least length of the shorter side; 1 enlarges nothing. */
  public Overlay withLeastSide(int other) {
    return new Overlay(opacity, share, ground, legend, other, cells, top);
  }

  /** With the cells of a coarse map drawn in another way. */
  public Overlay withCells(CellShape other) {
    return new Overlay(opacity, share, ground, legend, leastSide, other, top);
  }

  /** With colours that end at the same value for every map, so that maps compare by colour. */
  public Overlay withTop(double other) {
    return new Overlay(opacity, share, ground, legend, leastSide, cells, OptionalDouble.of(other));
  }

  /**
   * The map over the picture, as a PNG file.
   *
   * @throws InputException if the map is finer than the picture
   * @throws IllegalStateException if a legend is asked for and this JVM has no fonts
   */
  public byte[] png(Picture picture, HeatMap map) {
    return finished(over(picture, map), map);
  }

  /**
   * The map over the picture, pixel for pixel, without a legend.
   *
   * @throws InputException if the map is finer than the picture
   */
  public Picture over(Picture picture, HeatMap map) {
    Patches patches = Patches.over(picture, map);
    double bound = bound(map);
    ColourScale scale = ColourScale.of(map);
    HeatMap fine = map.resized(picture.height(), picture.width());
    int[] pixels = new int[picture.height() * picture.width()];
    for (int i = 0; i < pixels.length; i++) {
      double value =
          cells == CellShape.BLOCKS
              ? patches.importance(i)
              : fine.at(i / picture.width(), i % picture.width());
      double part = part(value, bound);
      double covered = opacity * Math.abs(part);
      pixels[i] = ColourScale.mixed(ground.colour(picture.rgb(i)), scale.rgb(part), covered);
    }
    return Picture.ofPixels(pixels, picture.height(), picture.width());
  }

  /** The map alone, as a PNG file: on white, its cells as they are. */
  public byte[] png(HeatMap map) {
    return finished(alone(map), map);
  }

  /** The map alone, a pixel for each cell, without a legend: on white. */
  public Picture alone(HeatMap map) {
    double bound = bound(map);
    ColourScale scale = ColourScale.of(map);
    int[] pixels = new int[map.rows() * map.columns()];
    for (int i = 0; i < pixels.length; i++) {
      double part = part(map.at(i / map.columns(), i % map.columns()), bound);
      pixels[i] = part == 0 ? WHITE : scale.rgb(part);
    }
    return Picture.ofPixels(pixels, map.rows(), map.columns());
  }

  /** The absolute value at which the colours of a map end. */
  public double bound(HeatMap map) {
    return top.orElse(map.bound(share));
  }

  private byte[] finished(Picture drawn, HeatMap map) {
    Picture large = drawn.enlarged(leastSide);
    return legend == LegendPlace.NONE ? large.png() : Legend.below(large, map, bound(map));
  }

  private static double part(double value, double bound) {
    return bound == 0 ? 0 : Math.max(-1, Math.min(1, value / bound));
  }

  private static void checkShare(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw InputException.of(name, "must be above 0 and at most 1", value, "leave the default");
    }
  }
}
