package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;

/**
 * How much could flow from the reader down to each token, if every attention weight were a pipe of
 * that width?
 *
 * <p>{@code a_j} is the largest flow from the reader at the top to token j at the bottom through
 * the layers' {@code 1/2 mean_h A_l + 1/2 I}, divided by the sum over j. Closer to ablation than
 * rollout, and far dearer.
 *
 * <p><b>Cost</b>: as rollout, and for every token a largest flow over {@code layers * tokens^2}
 * pipes, computed exactly in units of 2^-40; for the mean over tokens that for every reader.
 * Seconds a row from some 200 tokens on.
 *
 * <p><b>Not</b> as a reason for a class: attention is the same whichever output is asked about, and
 * what a token's vector holds is not what stood at its place. Fails the model-randomisation test
 * for everything behind the last layer read.
 *
 * <p>S. Abnar, W. Zuidema, "Quantifying Attention Flow in Transformers", ACL 2020, arXiv
 * 2005.00928, section 3.2.
 */
public final class AttentionFlow implements BatchExplainer {
  private final Reading reading;
  private final Attending attending;

  /** All layers, token 0. */
  public AttentionFlow(Subject subject) {
    this(subject, Reading.withDefaults());
  }

  /** With these layers and this reader. */
  public AttentionFlow(Subject subject, Reading reading) {
    this.reading = reading;
    this.attending = new Attending(subject, reading, Attending.Slopes.NONE);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return attending.tokens("attention-flow", Map.of(), inputs, targets, this::row, true);
  }

  private double[] row(Maps maps) {
    int n = maps.tokens();
    List<double[]> pipes =
        maps.fused(HeadFusion.MEAN).stream()
            .map(map -> Square.rowsNormalised(Square.withIdentity(0.5, map, 0.5, n), n))
            .toList();
    double[] start = reading.start(n);
    double[] row = new double[n];
    for (int reader = 0; reader < n; reader++) {
      if (start[reader] != 0) {
        double[] flows = LayeredFlow.fromTop(pipes, n, reader);
        double all = java.util.Arrays.stream(flows).sum();
        for (int token = 0; token < n; token++) {
          row[token] += start[reader] * flows[token] / all;
        }
      }
    }
    return reading.told(row);
  }
}
