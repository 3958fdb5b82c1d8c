package dev.candor.core;

/**
 * What an explanation may use.
 *
 * @param modelCalls rows the model may be asked to score
 * @param millis wall-clock milliseconds
 * @param bytes memory of one batch of inputs and outputs; it alone cuts batches
 */
public record Budget(long modelCalls, long millis, long bytes) {
  /** Checks that there is something to spend. */
  public Budget {
    check("modelCalls", modelCalls);
    check("millis", millis);
    check("bytes", bytes);
  }

  /** No bound on calls or time, 256 MiB a batch. */
  public static Budget withDefaults() {
    return new Budget(Long.MAX_VALUE, Long.MAX_VALUE, 256L << 20);
  }

  /** With another bound on model calls. */
  public Budget withModelCalls(long bound) {
    return new Budget(bound, millis, bytes);
  }

  /** With another bound on time. */
  public Budget withMillis(long bound) {
    return new Budget(modelCalls, bound, bytes);
  }

  /** With another bound on a batch's memory. */
  public Budget withBytes(long bound) {
    return new Budget(modelCalls, millis, bound);
  }

  /** How many rows of so many bytes fit into one batch, at least one. */
  public int batchRows(long bytesPerRow) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / Math.max(1, bytesPerRow)));
  }

  private static void check(String name, long value) {
    if (value < 1) {
      throw InputException.of(
          name, "must be 1 or more", value, "leave the default or give a positive bound");
    }
  }
}
