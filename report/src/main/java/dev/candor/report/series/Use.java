package dev.candor.report.series;

/** What was a subject, or a part of a recording, used for? */
public enum Use {
  /** Learned from. */
  TRAINING("training", "to train on"),
  /** Chose the epoch. */
  VALIDATION("validation", "to choose the epoch"),
  /** Everything on the page was measured on it. */
  TEST("test", "to test on");

  private final String key;
  private final String words;

  Use(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** Its name in JSON. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String words() {
    return words;
  }
}
