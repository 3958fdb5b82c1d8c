package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network's weights as they were before its first epoch: drawn again from the same seeds. */
final class FirstWeights {
  private FirstWeights() {}

  /** Puts everything but the gate back to its first weights. */
  static void behindTheGate(Network network) {
    try (Network fresh =
        Network.create(
            network.architecture(), network.rowShape(), network.link(), network.memberSeeds())) {
      Map<String, NdArray> first = new LinkedHashMap<>(fresh.parameters());
      first.keySet().removeIf(name -> name.startsWith(ScoresArchitecture.GATE + "."));
      network.replace(first);
    }
  }
}
