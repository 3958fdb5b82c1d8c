package dev.candor.whitebox.attention;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;

/**
 * Which tokens matter to the answer, through all layers of self-attention?
 *
 * <p>{@code B_l = mean over heads of max(0, dy/dA_l * A_l)}, {@code R = I}, then {@code R = R + B_l
 * R} from the first layer to the last; of that the reader's row, with y the explained raw output.
 *
 * <p><b>Cost</b>: one forward and one backward pass a row, and one forward pass for the batch to
 * see what attention there is. Memory: the maps of one part of the batch and their gradients.
 *
 * <p><b>Not</b> for evidence against: negative products are left out, and numbers grow with the
 * depth, so compare within one input only. What the reader holds of itself starts at 1: drop it
 * ({@link Reading.Own#DROPPED}) where tokens are ranked.
 *
 * <p>H. Chefer, S. Gur, L. Wolf, "Generic Attention-model Explainability for Interpreting Bi-Modal
 * and Encoder-Decoder Transformers", ICCV 2021, arXiv 2103.15679, equations (5) and (6).
 */
public final class Chefer implements BatchExplainer {
  private final Reading reading;
  private final Attending attending;

  /** All layers, token 0. */
  public Chefer(Subject subject) {
    this(subject, Reading.withDefaults());
  }

  /** With these layers and this reader. */
  public Chefer(Subject subject, Reading reading) {
    this.reading = reading;
    this.attending = new Attending(subject, reading, Attending.Slopes.NEEDED);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return attending.tokens("chefer", Map.of(), inputs, targets, this::row, false);
  }

  /** The whole matrix of every input, {@code [n, tokens, tokens]}. */
  public NdArray matrices(NdArray inputs, int[] targets) {
    return attending.matrices(
        "chefer", inputs, targets, maps -> Square.product(maps.tokens(), steps(maps)));
  }

  private double[] row(Maps maps) {
    return reading.told(Square.row(reading.start(maps.tokens()), steps(maps)));
  }

  private static List<double[]> steps(Maps maps) {
    return maps.weighted().stream()
        .map(weighted -> Square.withIdentity(1, weighted, 1, maps.tokens()))
        .toList();
  }
}
