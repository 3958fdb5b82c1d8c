package dev.candor.torch.jit;

import dev.candor.core.InputException;

/**
 * How a TorchScript network is asked.
 *
 * @param threads how many threads answer one batch, each a part of it; never changes a bit
 * @param partBytes how large a part's input may be: small enough for a processor's own cache; a
 *     part has at least {@code partRows} rows
 * @param partRows the fewest rows of a part, where the batch has them
 * @param output which output, where the network gives several
 */
public record TorchScriptSettings(int threads, int partBytes, int partRows, int output) {
  /** Checks the ranges. */
  public TorchScriptSettings {
    atLeast("threads", threads, 1);
    atLeast("partBytes", partBytes, 1);
    atLeast("partRows", partRows, 1);
    atLeast("output", output, 0);
  }

  /** All processors, parts of 128 KiB and at least eight rows, the first output. */
  public static TorchScriptSettings withDefaults() {
    return new TorchScriptSettings(Runtime.getRuntime().availableProcessors(), 1 << 17, 8, 0);
  }

  /** With so many threads instead. */
  public TorchScriptSettings withThreads(int newThreads) {
    return new TorchScriptSettings(newThreads, partBytes, partRows, output);
  }

  /** With parts of another size instead. */
  public TorchScriptSettings withParts(int newBytes, int newRows) {
    return new TorchScriptSettings(threads, newBytes, newRows, output);
  }

  /** With another output instead. */
  public TorchScriptSettings withOutput(int newOutput) {
    return new TorchScriptSettings(threads, partBytes, partRows, newOutput);
  }

  /** How many rows a part has. */
  int rowsOfPart(long bytesPerRow) {
    return (int) Math.max(partRows, partBytes / Math.max(1, bytesPerRow));
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw InputException.of(
          name, "must be " + least + " or more", value, "leave the default or give such a number");
    }
  }
}
