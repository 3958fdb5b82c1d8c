package dev.candor.cli.method;

/** What does a method need to stand in for what is taken away? */
public enum StandIn {
  /** Nothing. */
  NONE("nothing stands in"),
  /** Rows of data that say what is usual, of which all count, unless the model knows itself. */
  USUAL("background rows, unless the model knows its own"),
  /** One input, such as zeros. */
  BASELINE("a baseline"),
  /** Rows of data, or one input. */
  EITHER("background rows or a baseline"),
  /** Rows of data, of which the mean is taken. */
  BACKGROUND("background rows");

  private final String label;

  StandIn(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
