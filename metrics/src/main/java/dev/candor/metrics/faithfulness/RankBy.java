package dev.candor.metrics.faithfulness;

/** What makes a component important: how much it speaks for the output, or how much it matters? */
public enum RankBy {
  /** The attribution as it is: what speaks against the output comes last. */
  VALUE,
  /** Its absolute value: what speaks against the output comes early. */
  SIZE
}
