package dev.candor.whitebox.deeplift;

import dev.candor.torch.Run;
import java.util.Arrays;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;

/** Each of some rows with each of some baselines, row after row. One baseline stays one row. */
final class Pairs {
  private final Tensor rows;
  private final Tensor baselines;
  private final int[] targets;

  private Pairs(Tensor rows, Tensor baselines, int[] targets) {
    this.rows = rows;
    this.baselines = baselines;
    this.targets = targets;
  }

  /**
   * All pairs.
   *
   * @param targets of the whole batch, whose row {@code from} is the first of these
   */
  static Pairs of(Tensor rows, Tensor baselines, int[] targets, int from) {
    int n = Math.toIntExact(rows.size(0));
    int k = Math.toIntExact(baselines.size(0));
    int[] wanted = new int[n * k];
    Arrays.setAll(wanted, pair -> targets[from + pair / k]);
    if (k == 1) {
      return new Pairs(rows, baselines, wanted);
    }
    long[] times = new long[Math.toIntExact(rows.dim())];
    Arrays.fill(times, 1);
    times[0] = n;
    Tensor each = rows.repeat_interleave(k, new LongOptional(0), new LongOptional());
    return new Pairs(each, n == 1 ? baselines : baselines.repeat(times), wanted);
  }

  /**
   * What the rows have that the baselines have not.
   *
   * @param firstRow what to call the first row in an error
   */
  Lifted lifted(Run run, int firstRow) {
    return Lifted.of(run, rows, baselines, targets, firstRow);
  }
}
