package dev.candor.report.chart;

import java.util.Locale;
import java.util.function.Function;

/**
 * The colours of every chart and page, for a light ground and a dark one. Series colours are those
 * of Okabe and Ito, which people with any common colour blindness tell apart; on the dark ground
 * they are lightened until they stand out.
 *
 * <p>M. Okabe, K. Ito, "Color Universal Design (CUD): How to make figures and presentations that
 * are friendly to colorblind people", J*FLY Data Depository for Drosophila Researchers, 2008.
 */
enum Colour {
  PAPER("#ffffff", "#12171d"),
  INK("#1a2129", "#e8ecf0"),
  MUTED("#55606c", "#a7b1bc"),
  GRID("#e4e8ec", "#29313a"),
  AXIS("#98a3ae", "#5b6672"),
  PALE("#d3dae1", "#3a444f"),
  /** Blue under ink: dark enough for the ground, light enough for a whisker upon it. */
  BAR("#0072b2", "#2f86c4"),
  BLUE("#0072b2", "#4fa8e0"),
  VERMILLION("#d55e00", "#f2843a"),
  GREEN("#009e73", "#26c297"),
  PURPLE("#b4548f", "#e29bc8"),
  ORANGE("#c98600", "#edb13c"),
  SKY("#3d9fd3", "#8fd0f5");

  private final String light;
  private final String dark;

  Colour(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  String light() {
    return light;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Rules that give the drawing's classes their colours. */
  static String classRules() {
    StringBuilder css = new StringBuilder();
    for (Colour colour : values()) {
      String word = colour.word();
      css.append(".cf-" + word + "{fill:var(--" + word + ")}");
      css.append(".cs-" + word + "{stroke:var(--" + word + ")}");
    }
    return css.toString();
  }

  /** Custom properties for a light ground. */
  static String lightProperties() {
    return properties(colour -> colour.light);
  }

  /** Custom properties for a dark ground. */
  static String darkProperties() {
    return properties(colour -> colour.dark);
  }

  private static String properties(Function<Colour, String> value) {
    StringBuilder css = new StringBuilder();
    for (Colour colour : values()) {
      css.append("--" + colour.word() + ":" + value.apply(colour) + ";");
    }
    return css.toString();
  }
}
