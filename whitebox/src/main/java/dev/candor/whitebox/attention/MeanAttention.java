package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;

/**
 * Which tokens does the reader listen to, on average over layers and heads?
 *
 * <p>{@code a_j = mean over layers and heads of A_l[reader, j]}; adds up to one.
 *
 * <p><b>Cost</b>: one forward pass a row, and one for the batch to see what attention there is; no
 * gradient, and the target plays no part. Memory: the maps of one part of the batch.
 *
 * <p><b>Not</b> as a reason for a class: attention is the same whichever output is asked about, and
 * what a token's vector holds is not what stood at its place. Fails the model-randomisation test
 * for everything behind the last layer read.
 *
 * <p>Vaswani et al., "Attention Is All You Need", NeurIPS 2017; J. Vig, "A Multiscale Visualization
 * of Attention in the Transformer Model", ACL 2019 demonstrations, arXiv 1906.05714.
 */
public final class MeanAttention implements BatchExplainer {
  private final Reading reading;
  private final Attending attending;

  /** All layers, token 0. */
  public MeanAttention(Subject subject) {
    this(subject, Reading.withDefaults());
  }

  /** With these layers and this reader. */
  public MeanAttention(Subject subject, Reading reading) {
    this.reading = reading;
    this.attending = new Attending(subject, reading, Attending.Slopes.NONE);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return attending.tokens("mean-attention", Map.of(), inputs, targets, this::row, true);
  }

  private double[] row(Maps maps) {
    double[] mean = Square.mean(maps.fused(HeadFusion.MEAN));
    return reading.told(Square.times(reading.start(maps.tokens()), mean));
  }
}
