package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;

/**
 * Where does what the reader holds at the end come from, if attention alone moved things?
 *
 * <p>{@code P_l = rows normalised of ((1 - r) fuse_h A_l + r I)}, {@code rollout = P_L ... P_1},
 * and of that the reader's row; adds up to one. r is the residual connection's share.
 *
 * <p><b>Cost</b>: one forward pass a row, and one for the batch to see what attention there is; no
 * gradient, and the target plays no part. Memory: the maps of one part of the batch.
 *
 * <p><b>Not</b> as a reason for a class: attention is the same whichever output is asked about, and
 * what a token's vector holds is not what stood at its place. Fails the model-randomisation test
 * for everything behind the last layer read.
 *
 * <p>S. Abnar, W. Zuidema, "Quantifying Attention Flow in Transformers", ACL 2020, arXiv
 * 2005.00928, section 3.1 (mean over heads, r = 1/2).
 */
public final class Rollout implements BatchExplainer {
  private final Reading reading;
  private final Attending attending;
  private final HeadFusion fusion;
  private final double residual;

  /** All layers, token 0, the mean over heads and half for the residual connection. */
  public Rollout(Subject subject) {
    this(subject, Reading.withDefaults(), HeadFusion.MEAN, 0.5);
  }

  /**
   * With these layers and this reader.
   *
   * @param residual the residual connection's share, in [0, 1)
   */
  public Rollout(Subject subject, Reading reading, HeadFusion fusion, double residual) {
    if (!(residual >= 0 && residual < 1)) {
      throw InputException.of("residual", "must lie in [0, 1)", residual, "such as 0.5");
    }
    this.reading = reading;
    this.attending = new Attending(subject, reading, Attending.Slopes.NONE);
    this.fusion = fusion;
    this.residual = residual;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return attending.tokens(
        "rollout",
        Map.of("headFusion", fusion.label(), "residual", Double.toString(residual)),
        inputs,
        targets,
        this::row,
        true);
  }

  /** The whole matrix of every input, {@code [n, tokens, tokens]}: who reads, who is read. */
  public NdArray matrices(NdArray inputs) {
    return attending.matrices(
        "rollout",
        inputs,
        new int[inputs.length(0)],
        maps -> Square.product(maps.tokens(), steps(maps)));
  }

  private double[] row(Maps maps) {
    return reading.told(Square.row(reading.start(maps.tokens()), steps(maps)));
  }

  private List<double[]> steps(Maps maps) {
    int n = maps.tokens();
    return maps.fused(fusion).stream()
        .map(map -> Square.withIdentity(1 - residual, map, residual, n))
        .map(mixed -> Square.rowsNormalised(mixed, n))
        .toList();
  }
}
