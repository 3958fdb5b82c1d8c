package dev.candor.data.encode;

import dev.candor.core.InputException;

/** A column that is no input, and why. */
public record LeftOut(String column, Reason reason) {
  /** Refuses what a damaged file left out. */
  public LeftOut {
    if (column == null || reason == null) {
      throw InputException.of(
          "column left out", "must have a name and a reason", column, "give a whole model folder");
    }
  }

  /** Why a column is no input. */
  public enum Reason {
    /** It holds text, of which nothing is computed. */
    TEXT("free text"),
    /** It names the rows: no two rows share a value. */
    ID_LIKE("names the rows: every value occurs once"),
    /** It holds one value, or none at all. */
    CONSTANT("holds one value only"),
    /** It is the target in other words. */
    TARGET_COPY("is a copy of the target");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** The reason in words. */
    public String text() {
      return text;
    }
  }

  /** Column and reason in words. */
  @Override
  public String toString() {
    return column + ": " + reason.text();
  }
}
