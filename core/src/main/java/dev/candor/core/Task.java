package dev.candor.core;

/** What kind of answer does a model give? */
public enum Task {
  /** One of two classes. */
  BINARY,
  /** One of three classes or more. */
  MULTICLASS,
  /** A number. */
  REGRESSION;

  /** The name in lower case, as JSON and the command write it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
