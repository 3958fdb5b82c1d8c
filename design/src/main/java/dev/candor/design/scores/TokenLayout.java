package dev.candor.design.scores;

/** What does the transformer block attend over? */
public enum TokenLayout {
  /**
   * A row is one token: a linear embedding of all its inputs. Attention is then its value path, and
   * queries and keys get no gradient. Fast; the usual choice.
   */
  ROW,
  /**
   * Each source column is one token. The order of columns then never matters to attention; about
   * six times the cost of a row token for ten columns, and growing with the square of their number.
   */
  FEATURE
}
