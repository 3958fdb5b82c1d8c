package dev.candor.torch.text;

/** Which states of tokens are kept, beside what heads made of them? */
public enum TokenStates {
  /** None. */
  NONE,
  /**
   * Those that the last layer listens to: the last ones that every token has below a classifier.
   * {@code width} numbers a token.
   */
  BEFORE_LAST;

  /** Whether the node at a path answers with them. */
  boolean areAt(String path, EncoderShape shape) {
    if (this == NONE) {
      return false;
    }
    int before = shape.layers() - 2;
    String node = before < 0 ? EncoderGraph.NORM : EncoderGraph.layer(before) + "norm2";
    return path.equals(node);
  }
}
