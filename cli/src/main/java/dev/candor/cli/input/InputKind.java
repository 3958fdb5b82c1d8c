package dev.candor.cli.input;

/** What is one input? */
public enum InputKind {
  /** A row of a table. */
  TABLE("rows of a table"),
  /** Time steps by features. */
  SERIES("series"),
  /** An image, channels first. */
  IMAGE("images"),
  /** The tokens of a text. */
  TEXT("texts"),
  /** Numbers in a shape whose axes have no names. */
  ARRAY("arrays");

  private final String label;

  InputKind(String label) {
    this.label = label;
  }

  /** Several of them in words. */
  public String label() {
    return label;
  }
}
