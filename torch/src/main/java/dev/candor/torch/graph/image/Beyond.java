package dev.candor.torch.graph.image;

/** What does a window find that reaches beyond the edge of its places? */
public enum Beyond {
  /** Zeros, as is usual. They differ from every picture, so the network can tell where it is. */
  ZEROS("constant"),
  /**
   * The other end, as on a ring or a torus. A network of such windows gives the same answers,
   * shifted, for a shifted input: it cannot know where something lies.
   */
  WRAPPED("circular"),
  /** What lies before the edge, mirrored at the outermost place. */
  MIRRORED("reflect");

  private final String mode;

  Beyond(String mode) {
    this.mode = mode;
  }

  String mode() {
    return mode;
  }
}
