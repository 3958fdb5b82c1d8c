package dev.candor.metrics.stability;

import java.util.ArrayList;
import java.util.List;

/** Which layers are randomised together? */
public enum Randomisation {
  /** From the output on, one more at each stage: the last stage is an untrained model. */
  CASCADING {
    @Override
    List<List<String>> stages(List<String> layers) {
      List<List<String>> stages = new ArrayList<>();
      for (int last = 1; last <= layers.size(); last++) {
        stages.add(List.copyOf(layers.subList(0, last)));
      }
      return stages;
    }
  },
  /** One alone at each stage, the others as they were trained. */
  INDEPENDENT {
    @Override
    List<List<String>> stages(List<String> layers) {
      return layers.stream().map(List::of).toList();
    }
  };

  abstract List<List<String>> stages(List<String> layers);
}
