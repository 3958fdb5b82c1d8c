package dev.candor.cli.method;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import java.util.List;
import java.util.function.Function;

/** The one input that stands in for another, where a method takes no more than one. */
final class Standing {
  private Standing() {}

  /** The only row that stands in, or the mean of all of them. */
  static NdArray oneFor(Removal removal, NdArray input) {
    NdArray rows = removal.rowsFor(input);
    int count = rows.length(0);
    if (count == 1) {
      return rows.row(0);
    }
    int width = rows.size() / count;
    float[] mean = new float[width];
    for (int i = 0; i < width; i++) {
      double sum = 0;
      for (int row = 0; row < count; row++) {
        sum += rows.get(row * width + i);
      }
      mean[i] = (float) (sum / count);
    }
    return NdArray.of(mean, width).reshape(input.shape());
  }

  /**
   * A method that takes a baseline for each input.
   *
   * @param maker gets one row for all inputs, or a row for each
   */
  static Explainer withOne(Assignment assignment, Function<NdArray, Explainer> maker) {
    if (assignment.removal() instanceof Removal.Derived) {
      return new Explainer() {
        @Override
        public Attribution explain(NdArray input, int target) {
          return maker.apply(oneFor(assignment.removal(), input)).explain(input, target);
        }

        @Override
        public List<Attribution> explain(NdArray inputs, int[] targets) {
          return maker.apply(forEach(assignment.removal(), inputs)).explain(inputs, targets);
        }
      };
    }
    return maker.apply(oneFor(assignment.removal(), assignment.inputs().row(0)));
  }

  private static NdArray forEach(Removal removal, NdArray inputs) {
    int width = inputs.size() / inputs.length(0);
    return NdArray.ofDoubles(
        all -> {
          for (int i = 0; i < inputs.length(0); i++) {
            double[] one = oneFor(removal, inputs.row(i)).toDoubles();
            System.arraycopy(one, 0, all, i * width, width);
          }
        },
        inputs.shape());
  }
}
