package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;

/**
 * Which tokens does the reader listen to in the last layer?
 *
 * <p>{@code a_j = mean over heads of A_L[reader, j]}; adds up to one.
 *
 * <p><b>Cost</b>: one forward pass a row, and one for the batch to see what attention there is; no
 * gradient, and the target plays no part. Memory: the maps of one part of the batch.
 *
 * <p><b>Not</b> as a reason for a class: attention is the same whichever output is asked about, and
 * what a token's vector holds is not what stood at its place. Fails the model-randomisation test
 * for everything behind the last layer read.
 *
 * <p>Vaswani et al., "Attention Is All You Need", NeurIPS 2017; S. Jain, B. Wallace, "Attention is
 * not Explanation", NAACL 2019, arXiv 1902.10186.
 */
public final class LastAttention implements BatchExplainer {
  private final Reading reading;
  private final Attending attending;

  /** All layers, token 0. */
  public LastAttention(Subject subject) {
    this(subject, Reading.withDefaults());
  }

  /** With these layers and this reader. */
  public LastAttention(Subject subject, Reading reading) {
    this.reading = reading;
    this.attending = new Attending(subject, reading, Attending.Slopes.NONE);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return attending.tokens("last-attention", Map.of(), inputs, targets, this::row, true);
  }

  private double[] row(Maps maps) {
    List<double[]> fused = maps.fused(HeadFusion.MEAN);
    double[] last = fused.get(fused.size() - 1);
    return reading.told(Square.times(reading.start(maps.tokens()), last));
  }
}
