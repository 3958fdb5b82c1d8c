package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Does a network whose file fixes the number of rows answer any number all the same? Most do: the
 * exporter wrote down the batch it was shown. Told by running it: a few drawn rows together must
 * answer what each of them answers alone.
 */
final class BatchProbe {
  private static final int FREE_LENGTH = 4;
  private static final double TOLERANCE = 1e-4;

  private final Network network;
  private final List<OnnxValue> inputs;

  BatchProbe(Network network, List<OnnxValue> inputs) {
    this.network = network;
    this.inputs = inputs;
  }

  /** Whether so many rows together answer what each of them answers alone. */
  boolean answersAlike(int rows) {
    NdArray[] further =
        inputs.stream().skip(1).map(input -> drawn(input, 1)).toArray(NdArray[]::new);
    GradientModel model = network.withFurther(further);
    NdArray batch = drawn(inputs.get(0), rows);
    try {
      double[] together = outputs(model, batch);
      for (int row = 0; row < rows; row++) {
        double[] alone = outputs(model, batch.slice(row, row + 1));
        if (alone.length * rows != together.length) {
          return false;
        }
        for (int i = 0; i < alone.length; i++) {
          double difference = Math.abs(alone[i] - together[row * alone.length + i]);
          if (!(difference <= TOLERANCE * (1 + Math.abs(alone[i])))) {
            return false;
          }
        }
      }
      return true;
    } catch (InputException e) {
      // a number of rows that a node cannot take is the answer to the question
      return false;
    }
  }

  private static double[] outputs(GradientModel model, NdArray batch) {
    int rows = batch.length(0);
    return model
        .work(
            1,
            1,
            (run, from, to) ->
                Scope.notRecording(() -> Tensors.toDoubles(run.outputs(run.rows(batch, 0, rows)))))
        .get(0);
  }

  private static NdArray drawn(OnnxValue input, int rows) {
    int[] shape =
        input.lengths().stream()
            .mapToInt(length -> length == OnnxValue.ANY ? FREE_LENGTH : Math.toIntExact(length))
            .toArray();
    if (shape.length > 0) {
      shape[0] = rows;
    }
    SplittableRandom random = new SplittableRandom(rows);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = input.type().fractions() ? (float) random.nextDouble() : random.nextInt(2);
          }
        },
        shape);
  }
}
