package dev.candor.core;

/**
 * What does the model answer? A batch in, scores out: all that a black-box method may ask for.
 *
 * <p>Any Java function is a predictor by lambda. An implementation gives for each entry of the
 * first axis one row of scores, {@code [n, ...] -> [n, outputs]}, and the scores of a row must not
 * depend on the rows beside it.
 */
@FunctionalInterface
public interface Predictor {
  /**
   * Answers a batch.
   *
   * @param batch inputs, the first axis counts them
   * @return scores, {@code [n, outputs]}
   */
  NdArray predict(NdArray batch);
}
