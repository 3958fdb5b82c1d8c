package dev.candor.data.image.shapes;

/** What has a colour? What has one is easily taken for what matters. */
public enum Scenery {
  /**
   * The figures alone: the ground has a weak tint, distractors are grey. Whoever marks what is
   * coloured unlike the margin finds them without a network.
   */
  FIGURES,
  /**
   * The figures, but hardly: they keep little of their colour. What is coloured by right, such as a
   * watermark, is seen first.
   */
  FAINT_FIGURES,
  /**
   * Everything: the ground is made of coloured regions that end nowhere in particular, and
   * distractors are coloured and textured as figures are. Where colour makes the class, ground and
   * distractors have the colours of no class; where shape does, distractors have the shapes of
   * none. What a figure is can be told by what makes the class alone.
   */
  EVERYTHING
}
