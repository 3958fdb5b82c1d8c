package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;

/**
 * Which tokens does the reader listen to in the last layer, where listening more would raise the
 * answer?
 *
 * <p>{@code a_j = mean over heads of max(0, dy/dA_L * A_L)[reader, j]}, with y the explained raw
 * output; one layer, the last of those that are read.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row, and one forward pass for the batch to
 * see what attention there is. Memory: the maps of one part of the batch and their gradients.
 *
 * <p><b>Not</b> for evidence against: negative products are left out. It knows the class, unlike
 * attention alone.
 *
 * <p>O. Barkan et al., "Grad-SAM: Explaining Transformers via Gradient Self-Attention Maps", CIKM
 * 2021, arXiv 2204.11073; with one layer as in Chefer, Gur, Wolf, ICCV 2021, equation (5).
 */
public final class GradientTimesAttention implements BatchExplainer {
  private final Reading reading;
  private final Attending attending;

  /** All layers, token 0. */
  public GradientTimesAttention(Subject subject) {
    this(subject, Reading.withDefaults());
  }

  /** With these layers and this reader. */
  public GradientTimesAttention(Subject subject, Reading reading) {
    this.reading = reading;
    this.attending = new Attending(subject, reading, Attending.Slopes.NEEDED);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return attending.tokens(
        "gradient-times-attention", Map.of(), inputs, targets, this::row, false);
  }

  private double[] row(Maps maps) {
    List<double[]> weighted = maps.weighted();
    double[] last = weighted.get(weighted.size() - 1);
    return reading.told(Square.times(reading.start(maps.tokens()), last));
  }
}
