package dev.candor.whitebox.relevance;

import dev.candor.torch.Nature;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/** Which tensors are the network's own input, at most moved about. One for each run. */
final class RawInputs {
  private final Set<Tensor> raw = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean begun;

  /** Whether a layer that is about to run sees the network's input itself. */
  boolean sees(List<Tensor> inputs) {
    if (!begun) {
      // nothing ran before the first layer that depends on the input, so that is what it sees
      begun = true;
      raw.addAll(inputs);
    }
    return inputs.stream().anyMatch(raw::contains);
  }

  /** Is told what a layer gave. */
  void gave(Nature nature, boolean saw, List<Tensor> outputs) {
    if (saw && nature == Nature.REARRANGING) {
      raw.addAll(outputs);
    }
  }
}
