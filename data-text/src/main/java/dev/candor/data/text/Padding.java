package dev.candor.data.text;

/** How long the rows of a batch are. */
public enum Padding {
  /** As long as the longest of them. */
  TO_LONGEST,
  /** As long as the limit: for models whose length is fixed. */
  TO_LIMIT
}
