package dev.candor.torch;

/**
 * How does a layer's answer depend on what goes in? A rule that explains a layer goes by this and
 * by nothing else, so that a layer of ours and an operator brought from elsewhere are served alike.
 */
public enum Nature {
  /** A weighted sum of the inputs and a constant; its numbers come from the pass. */
  LINEAR,
  /** One function of every number by itself. */
  ELEMENTWISE,
  /** Numbers are moved, repeated or left out, none is changed. */
  REARRANGING,
  /** Of several numbers one is let through, such as the largest. */
  SELECTING,
  /** Inputs of the same shape are added or subtracted. */
  SUM,
  /** One input times, or divided by, the other; linear where one of them is constant. */
  PRODUCT,
  /** Shares that add up to one. */
  SOFTMAX,
  /** Centred and scaled by the numbers beside. */
  NORMALISING,
  /** Runs its parts through the pass: they are looked at one by one. */
  COMPOSITE,
  /** Nothing comes in: a constant. */
  SOURCE,
  /** None of these: a method that needs a rule refuses it. */
  OPAQUE
}
