package dev.candor.design.actif;

/** Whose activations are read? */
public enum Hook {
  /** The input's: of no layer at all. */
  INPUT,
  /** The states of the last recurrent layer. */
  RECURRENT,
  /** What goes into the last weighted sum before the answer. */
  PENULTIMATE
}
