package dev.candor.data.image.shapes;

import java.util.List;
import java.util.Locale;

/** The colours of figures, each far from the others. */
public enum Hue {
  /** Red. */
  RED(214, 48, 40),
  /** Green. */
  GREEN(46, 168, 62),
  /** Blue. */
  BLUE(52, 88, 214),
  /** Yellow. */
  YELLOW(226, 196, 40),
  /** Magenta. */
  MAGENTA(196, 62, 190),
  /** Cyan. */
  CYAN(48, 190, 200);

  private static final List<Hue> ALL = List.of(values());

  private final int red;
  private final int green;
  private final int blue;

  Hue(int red, int green, int blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  int channel(int channel) {
    return switch (channel) {
      case 0 -> red;
      case 1 -> green;
      default -> blue;
    };
  }

  /** The one of a class; classes are numbered in the order in which they stand here. */
  static Hue ofClass(int number) {
    return ALL.get(number);
  }

  /** Its name in small letters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
