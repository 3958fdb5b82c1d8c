package dev.candor.torch.train;

/** Which epoch's parameters does a training end with? */
public enum Keep {
  /** The last one's. */
  LAST,
  /** Those with the lowest loss on the watched rows. */
  LOWEST_LOSS,
  /** Those with the highest accuracy on the watched rows, the first of equals. */
  HIGHEST_ACCURACY;

  /** What is lowest in the best epoch. */
  double[] rated(Evaluation found) {
    return this == HIGHEST_ACCURACY
        ? found.accuracy().stream().mapToDouble(a -> -a).toArray()
        : found.loss().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
