package dev.candor.data.image.shapes;

import java.util.List;
import java.util.Locale;

/**
 * What a figure looks like: which points, given from its middle in its own radius, belong to it.
 */
public enum Figure {
  /** Round. */
  DISC {
    @Override
    boolean holds(double x, double y) {
      return x * x + y * y <= 1;
    }
  },
  /** Four sides. */
  SQUARE {
    @Override
    boolean holds(double x, double y) {
      return Math.max(Math.abs(x), Math.abs(y)) <= SIDE;
    }
  },
  /** Three sides, the tip up. */
  TRIANGLE {
    @Override
    boolean holds(double x, double y) {
      return y <= SIDE && y >= -1 && Math.abs(x) <= (y + 1) / (1 + SIDE);
    }
  },
  /** Two bars. */
  CROSS {
    @Override
    boolean holds(double x, double y) {
      double narrow = Math.min(Math.abs(x), Math.abs(y));
      return narrow <= BAR && Math.max(Math.abs(x), Math.abs(y)) <= 1;
    }
  },
  /** Round with a hole. */
  RING {
    @Override
    boolean holds(double x, double y) {
      double square = x * x + y * y;
      return square <= 1 && square >= HOLE * HOLE;
    }
  },
  /** Five tips. */
  STAR {
    @Override
    boolean holds(double x, double y) {
      double radius = Math.sqrt(x * x + y * y);
      double turn = (StrictMath.atan2(x, -y) / (2 * Math.PI) * TIPS % 1 + 1) % 1;
      double fromTip = Math.min(turn, 1 - turn) * 2;
      return radius <= 1 - fromTip * (1 - INNER);
    }
  };

  private static final List<Figure> ALL = List.of(values());
  private static final double SIDE = .85;
  private static final double BAR = .36;
  private static final double HOLE = .5;
  private static final double INNER = .45;
  private static final int TIPS = 5;

  /** Whether a point belongs to the figure; x to the right, y down. */
  abstract boolean holds(double x, double y);

  /** The one of a class; classes are numbered in the order in which they stand here. */
  static Figure ofClass(int number) {
    return ALL.get(number);
  }

  /** Its name in small letters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
