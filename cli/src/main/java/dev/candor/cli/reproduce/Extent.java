package dev.candor.cli.reproduce;

/** How much of a study is done? */
public enum Extent {
  /** All of it. */
  FULL,
  /** Little of everything, to see that it works. */
  QUICK
}
