package dev.candor.whitebox.relevance;

/**
 * One run of the layer under changed numbers.
 *
 * @param sign what its answer is multiplied by, mostly 1 or -1
 * @param input what is put in
 * @param weights what is made of the weights
 * @param bias what is made of the bias: what it takes part in, it absorbs
 */
public record Term(double sign, Part input, Part weights, Part bias) {
  /** Added to the others. */
  public static Term plus(Part input, Part weights, Part bias) {
    return new Term(1, input, weights, bias);
  }

  /** Taken off the others. */
  public static Term minus(Part input, Part weights, Part bias) {
    return new Term(-1, input, weights, bias);
  }
}
