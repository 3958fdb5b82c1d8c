package dev.candor.whitebox.relevance;

import dev.candor.torch.Nature;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which layers a rule is for.
 *
 * @param label as the evidence has it
 * @param test whether a layer is one of them
 */
public record Selector(String label, Predicate<Place> test) {
  /** Linear layers whose weight is a matrix. */
  public static Selector dense() {
    return new Selector("dense", place -> linear(place) && place.weightAxes() == 2);
  }

  /** Linear layers whose weight slides over the input. */
  public static Selector convolution() {
    return new Selector("convolution", place -> linear(place) && place.weightAxes() > 2);
  }

  /** Dense layers and convolutions. */
  public static Selector weighted() {
    return new Selector("weighted", place -> linear(place) && place.weightAxes() >= 2);
  }

  /** Dense layers and convolutions that see the network's input itself. */
  public static Selector first() {
    return new Selector("first", place -> place.first() && weighted().test().test(place));
  }

  /** Layers of this nature. */
  public static Selector of(Nature nature) {
    return new Selector(nature.name().toLowerCase(Locale.ROOT), place -> place.nature() == nature);
  }

  /** The layer at this path. */
  public static Selector at(String path) {
    return new Selector(path, place -> place.path().equals(path));
  }

  /** Those of these that another selects too. */
  public Selector and(Selector other) {
    return new Selector(label + " and " + other.label, test.and(other.test));
  }

  private static boolean linear(Place place) {
    return place.nature() == Nature.LINEAR;
  }
}
