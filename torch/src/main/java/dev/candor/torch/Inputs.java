package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Are rows the same for every member, or has every member its own? */
public final class Inputs {
  private Inputs() {}

  /**
   * True for {@code [n, row...]}, false for {@code [members, n, row...]}; anything else is an
   * error. A length of -1 in the row shape fits any.
   */
  public static boolean isShared(NdArray batch, List<Integer> rowShape, int members) {
    int extra = batch.rank() - rowShape.size();
    int[] shape = batch.shape();
    boolean fits = extra == 1 || (extra == 2 && shape[0] == members);
    for (int i = 0; fits && i < rowShape.size(); i++) {
      fits = rowShape.get(i) < 0 || shape[extra + i] == rowShape.get(i);
    }
    if (!fits) {
      throw InputException.of(
          "batch",
          "must have the shape [rows] or [" + members + ", rows] and then " + rowShape,
          Arrays.toString(shape),
          "give rows as the network was built for");
    }
    return extra == 1;
  }

  /** The same rows for every member, {@code [members, n, row...]}, without a copy. */
  public static Tensor shared(Tensor rows, int members) {
    long[] shape = rows.shape();
    long[] wide = new long[shape.length + 1];
    wide[0] = members;
    System.arraycopy(shape, 0, wide, 1, shape.length);
    return rows.unsqueeze(0).expand(wide);
  }
}
