package dev.candor.torch.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Layers whose answers nobody asks for any more, such as those that made a shape now known. */
final class UnusedLayers {
  private UnusedLayers() {}

  static void remove(List<Draft> drafts, String output) {
    Set<String> used = new HashSet<>(Set.of(output));
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (drafts.get(i).outputs().stream().noneMatch(used::contains)) {
        drafts.remove(i);
      } else {
        used.addAll(drafts.get(i).inputs());
      }
    }
  }
}
