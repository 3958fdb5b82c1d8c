package dev.candor.design.scores;

import dev.candor.core.InputException;

/**
 * How wide is the network?
 *
 * @param embedding width of the embedding and of the transformer block
 * @param heads attention heads; divides the embedding
 * @param feedForward hidden units of the block's feed-forward part
 * @param head hidden units of the head that gives the output
 */
public record NetworkSizes(int embedding, int heads, int feedForward, int head) {
  /** Checks that every width is positive and the heads divide the embedding. */
  public NetworkSizes {
    positive("embedding", embedding);
    positive("heads", heads);
    positive("feedForward", feedForward);
    positive("head", head);
    if (embedding % heads != 0) {
      throw InputException.of(
          "embedding", "must be a multiple of heads, " + heads, embedding, "change one of the two");
    }
  }

  /** Embedding 32, 4 heads, feed-forward 64, head 64. */
  public static NetworkSizes withDefaults() {
    return new NetworkSizes(32, 4, 64, 64);
  }

  private static void positive(String name, int value) {
    if (value < 1 || value > 1 << 16) {
      throw InputException.of(name, "must be 1 to 65536", value, "give a width in that range");
    }
  }
}
