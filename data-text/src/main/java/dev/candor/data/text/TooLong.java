package dev.candor.data.text;

/** What becomes of a text with more tokens than the limit. */
public enum TooLong {
  /** The first tokens are kept, with the special tokens around them; the answer says so. */
  CUT,
  /** It is an error that names the text. */
  REFUSED
}
