package dev.candor.cli.reproduce.importance;

import java.util.List;

/** Which network, trained on which part of the images? */
public enum Variant {
  /** Importance architecture. */
  IA("ia", "IA", 0),
  /** Embedding architecture on that IA. */
  EA("ea", "EA", 0),
  /** The backbone on whole images. */
  BASELINE("pa-0", "PA(0)", 0),
  /** The backbone behind that IA's map. */
  PA_30("pa-30", "PA, 30 % masked", .3),
  /** The same. */
  PA_60("pa-60", "PA, 60 % masked", .6),
  /** The backbone behind one mask for all images, from the mean of that IA's maps. */
  STATIC_30("static-30", "one static mask, 30 %", .3),
  /** The same. */
  STATIC_60("static-60", "one static mask, 60 %", .6),
  /** The backbone behind masks drawn at random. */
  RANDOM_30("random-30", "random masks, 30 %", .3),
  /** The same. */
  RANDOM_60("random-60", "random masks, 60 %", .6),
  /** IA in which every component counts 1. */
  ONES("ia-ones", "IA without importance (a = 1)", 0);

  private final String label;
  private final String title;
  private final double share;

  Variant(String label, String title, double share) {
    this.label = label;
    this.title = title;
    this.share = share;
  }

  /** The name in cells. */
  public String label() {
    return label;
  }

  /** The name on the page. */
  public String title() {
    return title;
  }

  /** The share of the area that is masked before anything is learned. */
  public double share() {
    return share;
  }

  /** What needs no other network. */
  public boolean first() {
    return switch (this) {
      case IA, BASELINE, ONES, RANDOM_30, RANDOM_60 -> true;
      case EA, PA_30, PA_60, STATIC_30, STATIC_60 -> false;
    };
  }

  /** Whether it gives a map. */
  public boolean mapped() {
    return switch (this) {
      case IA, EA, PA_30, PA_60 -> true;
      case BASELINE, STATIC_30, STATIC_60, RANDOM_30, RANDOM_60, ONES -> false;
    };
  }

  /** All, those that need no other one first. */
  public static List<Variant> inOrder() {
    return List.of(
        IA, BASELINE, EA, PA_60, STATIC_60, PA_30, ONES, RANDOM_60, STATIC_30, RANDOM_30);
  }
}
