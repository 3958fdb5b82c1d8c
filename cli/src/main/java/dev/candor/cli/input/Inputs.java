package dev.candor.cli.input;

import dev.candor.core.DType;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Inputs as a model takes them, all of one layout.
 *
 * @param batch {@code [n, ...]}
 * @param layout how the numbers of one input lie
 * @param answers the true answer of each input, NaN where it is not known; empty where nothing has
 *     them
 * @param shown what a person sees in them
 * @param notes what was odd
 */
public record Inputs(
    NdArray batch, Layout layout, Optional<double[]> answers, Shown shown, List<String> notes) {
  /** Copies the notes. */
  public Inputs {
    notes = List.copyOf(notes);
  }

  /** Numbers of which nothing more is known than their shape. */
  public static Inputs of(NdArray batch) {
    int[] shape = Arrays.copyOfRange(batch.shape(), 1, batch.rank());
    return new Inputs(batch, Layout.of(shape), Optional.empty(), new Shown.Numbers(), List.of());
  }

  /** How many inputs there are. */
  public int count() {
    return batch.length(0);
  }

  /** Some of the inputs, in this order. */
  public NdArray some(int[] positions) {
    int width = batch.size() / Math.max(1, count());
    int[] shape = batch.shape();
    shape[0] = positions.length;
    if (batch.dtype() == DType.FLOAT64) {
      double[] all = batch.toDoubles();
      return NdArray.ofDoubles(
          some -> {
            for (int i = 0; i < positions.length; i++) {
              System.arraycopy(all, positions[i] * width, some, i * width, width);
            }
          },
          shape);
    }
    float[] all = batch.toFloats();
    return NdArray.ofFloats(
        some -> {
          for (int i = 0; i < positions.length; i++) {
            System.arraycopy(all, positions[i] * width, some, i * width, width);
          }
        },
        shape);
  }

  /** The positions of the inputs whose answer is known. */
  public int[] known() {
    return answers
        .map(all -> IntStream.range(0, all.length).filter(i -> !Double.isNaN(all[i])).toArray())
        .orElse(new int[0]);
  }

  /** The answers of some inputs. */
  public NdArray answersOf(int[] positions) {
    double[] all = answers.orElseThrow();
    return NdArray.of(
        Arrays.stream(positions).mapToDouble(i -> all[i]).toArray(), positions.length);
  }

  /** One of them. */
  public Inputs alone(int position) {
    return new Inputs(
        batch.slice(position, position + 1),
        layout,
        answers.map(all -> new double[] {all[position]}),
        shown.alone(position),
        List.of());
  }

  /** With another layout. */
  public Inputs withLayout(Layout newLayout) {
    return new Inputs(batch, newLayout, answers, shown, notes);
  }
}
