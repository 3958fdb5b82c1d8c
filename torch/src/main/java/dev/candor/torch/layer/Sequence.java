package dev.candor.torch.layer;

/** How many tokens does a row have? */
public enum Sequence {
  /**
   * One, {@code [M, n, width]}: the softmax over one token is 1, so attention is its value path.
   */
  ONE_TOKEN,
  /** Any number, {@code [M, n, tokens, width]}. */
  TOKENS
}
