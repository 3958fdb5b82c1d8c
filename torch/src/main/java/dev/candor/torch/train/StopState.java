package dev.candor.torch.train;

import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.Map;

/**
 * For each member: its lowest watched loss, when that was, and whether its patience is at an end.
 */
final class StopState {
  private final EarlyStop rule;
  private final double[] lowest;
  private final double[] lowestEpoch;
  private final double[] ended;

  StopState(EarlyStop rule, int members) {
    this.rule = rule;
    this.lowest = new double[members];
    this.lowestEpoch = new double[members];
    this.ended = new double[members];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
  }

  /** Takes an epoch's losses and says which members got better. */
  boolean[] improved(int epoch, double[] losses) {
    boolean[] improved = new boolean[losses.length];
    for (int m = 0; m < losses.length; m++) {
      if (ended[m] == 0 && losses[m] < lowest[m] - rule.margin()) {
        improved[m] = true;
        lowest[m] = losses[m];
        lowestEpoch[m] = epoch;
      }
      if (epoch - lowestEpoch[m] >= rule.patience()) {
        ended[m] = 1;
      }
    }
    return improved;
  }

  /** Whether no member goes on. */
  boolean allEnded() {
    return Arrays.stream(ended).allMatch(end -> end == 1);
  }

  void save(Map<String, NdArray> arrays) {
    arrays.put(Checkpoint.STOP + "lowest", NdArray.of(lowest, lowest.length));
    arrays.put(Checkpoint.STOP + "epoch", NdArray.of(lowestEpoch, lowest.length));
    arrays.put(Checkpoint.STOP + "ended", NdArray.of(ended, lowest.length));
  }

  void load(Checkpoint checkpoint) {
    copy(checkpoint.array(Checkpoint.STOP + "lowest"), lowest);
    copy(checkpoint.array(Checkpoint.STOP + "epoch"), lowestEpoch);
    copy(checkpoint.array(Checkpoint.STOP + "ended"), ended);
  }

  private static void copy(NdArray from, double[] to) {
    System.arraycopy(from.toDoubles(), 0, to, 0, to.length);
  }
}
