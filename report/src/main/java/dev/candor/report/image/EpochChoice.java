package dev.candor.report.image;

/** Why does a network have the weights of this epoch? */
public enum EpochChoice {
  /** It was right most often on the validation images. */
  BEST("best", "the best"),
  /**
   * It was the last, and no other was looked at: accuracy alone would choose an epoch in which a
   * priced or pulled map is not yet what it is to become.
   */
  LAST("last", "the last");

  private final String key;
  private final String words;

  EpochChoice(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** The name in JSON. */
  public String key() {
    return key;
  }

  /** What a person reads. */
  public String words() {
    return words;
  }
}
