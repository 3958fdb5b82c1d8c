package dev.candor.report.image;

/** What is a map held against that looks at no picture? */
public enum MapFloor {
  /** A bump in the middle: photographs have their object there. */
  CENTRE("centre", "centred Gaussian"),
  /** Numbers drawn anew for every image. */
  RANDOM("random", "random map"),
  /** The network's own map averaged over the images: the same for each. */
  MEAN_MAP("meanMap", "own mean map"),
  /** 0 everywhere. */
  ZEROS("zeros", "all zeros"),
  /** One half everywhere. */
  HALVES("halves", "all one half");

  private final String key;
  private final String title;

  MapFloor(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in JSON. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }
}
