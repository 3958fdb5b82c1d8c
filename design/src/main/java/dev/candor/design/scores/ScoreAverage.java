package dev.candor.design.scores;

import dev.candor.core.NdArray;
import java.util.Map;
import java.util.Objects;

/** The mean of {@code log softmax(s)} over epochs, for each member. */
final class ScoreAverage {
  private static final String SUM = "average/sum";
  private static final String COUNT = "average/count";

  private final int members;
  private final int columns;
  private final double[] sum;
  private int count;

  ScoreAverage(int members, int columns) {
    this.members = members;
    this.columns = columns;
    this.sum = new double[members * columns];
  }

  /** One epoch's scores, {@code [members, columns]}. */
  void add(NdArray scores) {
    for (int m = 0; m < members; m++) {
      double[] logs = GateReading.logWeights(scores, m);
      for (int i = 0; i < columns; i++) {
        sum[m * columns + i] += logs[i];
      }
    }
    count++;
  }

  /** The mean as scores. */
  NdArray scores() {
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / count);
    }
    return NdArray.of(mean, members, columns);
  }

  void save(Map<String, NdArray> arrays) {
    arrays.put(SUM, NdArray.of(sum, members, columns));
    arrays.put(COUNT, NdArray.of(new double[] {count}, 1));
  }

  void load(Map<String, NdArray> arrays) {
    NdArray saved = arrays.get(SUM);
    if (saved != null && saved.size() == sum.length) {
      System.arraycopy(saved.toDoubles(), 0, sum, 0, sum.length);
      count = (int) Objects.requireNonNull(arrays.get(COUNT)).get(0);
    }
  }
}
