package dev.candor.data.image.shapes;

import dev.candor.data.generate.Draws;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import java.util.Arrays;
import java.util.BitSet;

/** One image while it is drawn. Changes while it is used. */
final class Drawing {
  private static final int CHANNELS = 3;
  private static final int TRIES = 50;
  private static final double GREY = 128;
  private static final int REGIONS = 12;
  private static final double MOST_GREY = .6;
  private static final double FAINT = .35;

  private final Shapes shapes;
  private final Draws draws;
  private final int label;
  private final int height;
  private final int width;
  private final double[] levels;
  private final BitSet taken = new BitSet();
  private final BitSet figures = new BitSet();
  private final BitSet cue = new BitSet();

  Drawing(Shapes shapes, long seed, int number) {
    this.shapes = shapes;
    // neighbours in number must not be neighbours in what is drawn
    this.draws = Draws.of(seed * 0x9e3779b97f4a7c15L + (number + 1) * 0xd1342543de82ef95L);
    this.label = number % shapes.classes();
    this.height = shapes.size().height();
    this.width = shapes.size().width();
    this.levels = new double[height * width * CHANNELS];
  }

  DrawnImage image() {
    background();
    if (shapes.cue() != Cue.NONE) {
      watermark(shapes.cue() == Cue.OF_THE_CLASS ? label : draws.below(shapes.classes()));
    }
    int count = 1 + draws.below(shapes.most());
    for (int i = 0; i < count; i++) {
      Figure figure =
          shapes.meaning() == Meaning.SHAPE ? Figure.ofClass(label) : anyOf(Figure.values());
      Hue hue = shapes.meaning() == Meaning.COLOUR ? Hue.ofClass(label) : figuresHue();
      place(figure, ofFigure(hue), figures, i == 0);
    }
    for (int i = 0; i < shapes.distractors(); i++) {
      if (shapes.scenery() == Scenery.EVERYTHING) {
        place(otherFigure(), shade(otherHue()), new BitSet(), false);
      } else {
        double grey = draws.uniform(40, 215);
        place(anyOf(Figure.values()), new double[] {grey, grey, grey}, new BitSet(), false);
      }
    }
    return new DrawnImage(
        picture(), label, Mask.of(figures, shapes.size()), Mask.of(cue, shapes.size()));
  }

  private <T> T anyOf(T[] all) {
    return all[draws.below(all.length)];
  }

  private static double[] colour(Hue hue) {
    return new double[] {hue.channel(0), hue.channel(1), hue.channel(2)};
  }

  /** A hue, lighter, darker or duller: so that it is not told by its brightness. */
  private double[] shade(Hue hue) {
    double share = draws.uniform(0, MOST_GREY);
    double grey = draws.uniform(20, 235);
    double[] colour = colour(hue);
    for (int c = 0; c < CHANNELS; c++) {
      colour[c] += share * (grey - colour[c]);
    }
    return colour;
  }

  /** A hue of which little is left. */
  private double[] faint(Hue hue) {
    double grey = draws.uniform(80, 175);
    double[] colour = colour(hue);
    for (int c = 0; c < CHANNELS; c++) {
      colour[c] = grey + FAINT * (colour[c] - grey);
    }
    return colour;
  }

  private double[] ofFigure(Hue hue) {
    return switch (shapes.scenery()) {
      case FIGURES -> colour(hue);
      case FAINT_FIGURES -> faint(hue);
      case EVERYTHING -> shade(hue);
    };
  }

  /** A colour of figures whose shape makes the class: none that a watermark has. */
  private Hue figuresHue() {
    Hue[] all = Hue.values();
    return shapes.watermark().style() == Watermark.Style.COLOUR
        ? Hue.ofClass(draws.below(all.length - shapes.classes()))
        : anyOf(all);
  }

  /** A colour that says nothing of the class. */
  private Hue otherHue() {
    return shapes.meaning() == Meaning.COLOUR
        ? Hue.ofClass(shapes.classes() + draws.below(Hue.values().length - shapes.classes()))
        : figuresHue();
  }

  /** A shape that says nothing of the class. */
  private Figure otherFigure() {
    Figure[] all = Figure.values();
    return shapes.meaning() == Meaning.SHAPE
        ? Figure.ofClass(shapes.classes() + draws.below(all.length - shapes.classes()))
        : anyOf(all);
  }

  /** Every pixel belongs to the nearest of some points, each of which has a colour. */
  private void colouredGround() {
    double[][] colours = new double[REGIONS][];
    double[] rows = new double[REGIONS];
    double[] columns = new double[REGIONS];
    for (int i = 0; i < REGIONS; i++) {
      rows[i] = draws.uniform(0, height);
      columns[i] = draws.uniform(0, width);
      colours[i] = shade(otherHue());
    }
    BitSet[] regions = new BitSet[REGIONS];
    Arrays.setAll(regions, i -> new BitSet());
    for (int pixel = 0; pixel < height * width; pixel++) {
      int nearest = 0;
      for (int i = 1; i < REGIONS; i++) {
        nearest =
            distance(pixel, rows[i], columns[i]) < distance(pixel, rows[nearest], columns[nearest])
                ? i
                : nearest;
      }
      regions[nearest].set(pixel);
    }
    for (int i = 0; i < REGIONS; i++) {
      paint(regions[i], colours[i]);
    }
  }

  private double distance(int pixel, double row, double column) {
    int line = pixel / width;
    double down = line + .5 - row;
    double across = pixel % width + .5 - column;
    return down * down + across * across;
  }

  private void background() {
    if (shapes.scenery() == Scenery.EVERYTHING) {
      colouredGround();
      return;
    }
    Texture rough = new Texture(draws, Math.max(4, width / 4.0), 0, 1);
    Texture fine = new Texture(draws, 3, .5, draws.uniform(4, 10));
    double[] tint = {draws.uniform(-18, 18), draws.uniform(-18, 18), draws.uniform(-18, 18)};
    double base = GREY + draws.uniform(-40, 40);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double level = base + 30 * rough.at(row, column) + 14 * fine.at(row, column);
        for (int c = 0; c < CHANNELS; c++) {
          levels[(row * width + column) * CHANNELS + c] = level + tint[c] + 4 * draws.normal();
        }
      }
    }
  }

  /** A figure where there is room; the first one finds room, as nothing large lies there yet. */
  private void place(Figure figure, double[] colour, BitSet into, boolean needed) {
    double shorter = Math.min(height, width);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double radius = shorter * draws.uniform(shapes.smallest(), shapes.largest());
      double middleRow = draws.uniform(radius, height - radius);
      double middleColumn = draws.uniform(radius, width - radius);
      BitSet covered = covered(figure, radius, middleRow, middleColumn);
      boolean last = needed && attempt == TRIES - 1;
      if (!covered.intersects(taken) || last) {
        covered.andNot(cue);
        paint(covered, colour);
        into.or(covered);
        taken.or(around(radius, middleRow, middleColumn));
        return;
      }
    }
  }

  private BitSet covered(Figure figure, double radius, double middleRow, double middleColumn) {
    BitSet covered = new BitSet();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double y = (row + .5 - middleRow) / radius;
        double x = (column + .5 - middleColumn) / radius;
        if (figure.holds(x, y)) {
          covered.set(row * width + column);
        }
      }
    }
    return covered;
  }

  /** Figures keep apart, so that each can be seen whole. */
  private BitSet around(double radius, double middleRow, double middleColumn) {
    return covered(Figure.DISC, radius + 1, middleRow, middleColumn);
  }

  private void paint(BitSet covered, double[] colour) {
    Texture texture = new Texture(draws, 4, .6, draws.uniform(3, 9));
    for (int pixel = covered.nextSetBit(0); pixel >= 0; pixel = covered.nextSetBit(pixel + 1)) {
      double shade = 22 * texture.at(pixel / width, pixel % width) + 4 * draws.normal();
      for (int c = 0; c < CHANNELS; c++) {
        levels[pixel * CHANNELS + c] = colour[c] + shade;
      }
    }
  }

  /**
   * A small square anywhere, of black and white cells in an order of its own for every kind, or of
   * the colour of its kind.
   */
  private void watermark(int kind) {
    int cell = shapes.watermark().cell(Math.min(height, width));
    int side = shapes.watermark().side(Math.min(height, width));
    int top = draws.below(height - side + 1);
    int left = draws.below(width - side + 1);
    Draws pattern = Draws.of(7919L * (kind + 1));
    int[] order = pattern.permutation(16);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int pixel = (top + row) * width + left + column;
        boolean light = order[row / cell * 4 + column / cell] % 2 == 0;
        for (int c = 0; c < CHANNELS; c++) {
          levels[pixel * CHANNELS + c] =
              switch (shapes.watermark().style()) {
                case PATTERN -> light ? 245 : 10;
                case COLOUR -> Hue.ofClass(Hue.values().length - 1 - kind).channel(c);
              };
        }
        cue.set(pixel);
      }
    }
    taken.or(cue);
  }

  private RgbImage picture() {
    return RgbImage.ofBytes(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = (byte) Math.round(Math.max(0, Math.min(255, levels[i])));
          }
        },
        new ImageSize(height, width));
  }
}
