package dev.candor.report.summary;

import java.util.Locale;

/** What was a column of the table used for? */
public enum ColumnRole {
  /** An input of the network. */
  FEATURE,
  /** What the network learns to tell. */
  TARGET,
  /** What rows of train and test must not share. */
  GROUP,
  /** Nothing: it was left out, for the reason given. */
  LEFT_OUT;

  /** The name in lower case with spaces. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
