package dev.candor.cli.words;

/**
 * Numbers as they are held against the words that people marked: their size, whatever they speak
 * for; below all of them a word that was not read, of which the method can say nothing.
 */
public final class WordSizes {
  private static final double UNREAD = -1;

  private WordSizes() {}

  /** The sizes. */
  public static double[] of(double... scores) {
    double[] sizes = new double[scores.length];
    for (int word = 0; word < sizes.length; word++) {
      sizes[word] = Double.isNaN(scores[word]) ? UNREAD : Math.abs(scores[word]);
    }
    return sizes;
  }
}
