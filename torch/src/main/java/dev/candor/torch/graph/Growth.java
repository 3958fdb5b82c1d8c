package dev.candor.torch.graph;

import dev.candor.core.InputException;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * How many bytes a run makes: a small file can double what it has with every node, or multiply two
 * long vectors, and ask for all of the memory. Not thread-safe: one run each.
 */
public final class Growth {
  private final long most;
  private long made;

  /**
   * Nothing made yet.
   *
   * @param most how many bytes may be made in all
   */
  public Growth(long most) {
    this.most = most;
  }

  /** Nothing made yet, for a run on one thread: 4 GiB. */
  static Growth ofRun() {
    return new Growth(1L << 32);
  }

  /** Refuses a node whose inputs would make too much, before it runs. */
  public void before(String node, List<Tensor> inputs) {
    if (inputs.size() < 2) {
      return;
    }
    double pairs = 1;
    for (Tensor input : inputs) {
      pairs *= Math.max(1, input.numel());
    }
    if (Float.BYTES * pairs > most && Float.BYTES * together(inputs) > most) {
      throw tooMuch(node);
    }
  }

  /** Counts what a node made. */
  public void after(String node, List<Tensor> outputs) {
    for (Tensor output : outputs) {
      made += output.nbytes();
    }
    if (made > most) {
      throw tooMuch(node);
    }
  }

  /** The numbers of the smallest box that all inputs fit into, aligned at their last axes. */
  private static double together(List<Tensor> inputs) {
    int rank = 0;
    for (Tensor input : inputs) {
      rank = Math.max(rank, Math.toIntExact(input.dim()));
    }
    double box = 1;
    for (int back = 1; back <= rank; back++) {
      long longest = 1;
      for (Tensor input : inputs) {
        longest = Math.max(longest, input.dim() < back ? 1 : input.size(-back));
      }
      box *= longest;
    }
    return box;
  }

  private InputException tooMuch(String node) {
    return InputException.of(
        "layer " + node,
        "must not bring what a run makes over " + most + " bytes",
        "more",
        "give fewer rows, or check the file");
  }
}
