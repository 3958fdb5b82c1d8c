package dev.candor.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the synthetic set is in the data: a plain logistic regression finds it. */
class LogisticFloorTest {
  private static final int STEPS = 50;
  private static final double RIDGE = 1;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void logisticRegressionFindsTheOrder(long seed) {
    for (Generator generator : List.of(Synthetic.n10(), Synthetic.n16())) {
      GeneratedTable made = generator.generate(seed);
      TableEncoder encoder =
          TableEncoder.fit(made.table(), EncoderSettings.withDefaults().withTarget(made.target()));
      double[] weights =
          newton(
              encoder.encode(made.table()).inputs(),
              TargetEncoder.fit(made.table().column(made.target()), Optional.empty())
                  .encode(made.table().column(made.target())));
      List<String> order =
          IntStream.range(0, encoder.features().size())
              .boxed()
              .sorted(Comparator.comparingDouble(j -> -Math.abs(weights[j])))
              .map(j -> encoder.features().get(j))
              .limit(5)
              .toList();
      assertThat(order).isEqualTo(made.order());
    }
  }

  /** Newton's method on the log-likelihood with a ridge; the intercept is the last weight. */
  private static double[] newton(NdArray x, float[] y) {
    int d = x.length(1) + 1;
    double[] w = new double[d];
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[d][d];
      double[] gradient = new double[d];
      for (int j = 0; j < d; j++) {
        hessian[j][j] = RIDGE;
        gradient[j] = -RIDGE * w[j];
      }
      for (int i = 0; i < y.length; i++) {
        double[] row = new double[d];
        double z = 0;
        for (int j = 0; j < d; j++) {
          row[j] = j == d - 1 ? 1 : x.at(i, j);
          z += w[j] * row[j];
        }
        double p = 1 / (1 + Math.exp(-z));
        for (int j = 0; j < d; j++) {
          gradient[j] += (y[i] - p) * row[j];
          for (int k = 0; k < d; k++) {
            hessian[j][k] += p * (1 - p) * row[j] * row[k];
          }
        }
      }
      double[] move = solved(hessian, gradient);
      for (int j = 0; j < d; j++) {
        w[j] += move[j];
      }
    }
    return w;
  }

  /** Gauss's elimination; the matrix is symmetric and positive definite. */
  private static double[] solved(double[][] a, double[] b) {
    int n = b.length;
    for (int p = 0; p < n; p++) {
      for (int i = p + 1; i < n; i++) {
        double factor = a[i][p] / a[p][p];
        b[i] -= factor * b[p];
        for (int j = p; j < n; j++) {
          a[i][j] -= factor * a[p][j];
        }
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        b[i] -= a[i][j] * b[j];
      }
      b[i] /= a[i][i];
    }
    return b;
  }
}
