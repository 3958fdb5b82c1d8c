package dev.candor.whitebox;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import java.util.List;

/** An explainer that works on batches: one input is a batch of one. */
public interface BatchExplainer extends Explainer {
  @Override
  default Attribution explain(NdArray input, int target) {
    return explain(Explaining.asBatch(input), new int[] {target}).get(0);
  }

  @Override
  List<Attribution> explain(NdArray inputs, int[] targets);
}
