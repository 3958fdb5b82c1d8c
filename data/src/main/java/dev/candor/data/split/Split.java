package dev.candor.data.split;

/** Which rows of a table train and which test: ascending, none in both. */
public final class Split {
  private final int[] train;
  private final int[] test;

  Split(int[] train, int[] test) {
    this.train = train;
    this.test = test;
  }

  /** The rows to train on, ascending. */
  public int[] train() {
    return train.clone();
  }

  /** The rows to test on, ascending. */
  public int[] test() {
    return test.clone();
  }

  /** The sizes, never the rows. */
  @Override
  public String toString() {
    return train.length + " rows to train, " + test.length + " to test";
  }
}
