package dev.candor.data.text;

/** Where a token comes from. */
public enum TokenKind {
  /** A piece of the text. */
  TEXT,
  /** Put there for the model, such as [CLS]; it covers no character. */
  SPECIAL
}
