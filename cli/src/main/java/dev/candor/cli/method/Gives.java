package dev.candor.cli.method;

/** What do the numbers of an explanation belong to? */
public enum Gives {
  /** One for each component: a feature, a patch, a token. */
  COMPONENTS,
  /** One for each number of the input; those of a component add up to what it got. */
  NUMBERS,
  /** A map over the input, coarse or fine: its mean over a component is what the component got. */
  MAP
}
