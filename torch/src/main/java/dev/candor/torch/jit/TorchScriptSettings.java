package dev.candor.torch.jit;

import dev.candor.core.InputException;
import dev.candor.torch.parts.PartSize;

/**
 * How a TorchScript network is asked.
 *
 * @param threads how many threads answer one batch, each a part of it; never changes a bit
 * @param part how large a part is
 * @param output which output, where the network gives several
 */
public record TorchScriptSettings(int threads, PartSize part, int output) {
  /** Checks the ranges. */
  public TorchScriptSettings {
    atLeast("threads", threads, 1);
    atLeast("output", output, 0);
  }

  /** All processors, parts of 128 KiB and at least eight rows, the first output. */
  public static TorchScriptSettings withDefaults() {
    return new TorchScriptSettings(
        Runtime.getRuntime().availableProcessors(), PartSize.withDefaults(), 0);
  }

  /** With so many threads instead. */
  public TorchScriptSettings withThreads(int newThreads) {
    return new TorchScriptSettings(newThreads, part, output);
  }

  /** With parts of another size instead. */
  public TorchScriptSettings withPart(PartSize newPart) {
    return new TorchScriptSettings(threads, newPart, output);
  }

  /** With another output instead. */
  public TorchScriptSettings withOutput(int newOutput) {
    return new TorchScriptSettings(threads, part, newOutput);
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw InputException.of(
          name, "must be " + least + " or more", value, "leave the default or give such a number");
    }
  }
}
