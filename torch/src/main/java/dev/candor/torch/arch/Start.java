package dev.candor.torch.arch;

/** What does a text encoder take in? */
public enum Start {
  /** The vectors of the tokens, {@code [n, tokens, width]}. */
  VECTORS,
  /** The ids of the tokens, {@code [n, tokens]}; the node {@code word} looks up their vectors. */
  IDS
}
