package dev.candor.torch.parts;

import dev.candor.torch.PartWork;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Work with gradients on the parts of a batch. */
public final class GradientParts {
  private static final int WORTH_SHARING = 16;

  private GradientParts() {}

  /**
   * Rows of a part, so that parts are of one length and an even number of them: two threads end
   * together. Too few rows to share stay one part.
   *
   * @param most rows of a part
   */
  public static int evenly(int rows, int most) {
    int parts = Math.max(1, (rows - 1) / most + 1);
    int even = rows >= WORTH_SHARING ? parts + parts % 2 : parts;
    return Math.max(1, (rows - 1) / even + 1);
  }

  /**
   * What the work gives for each part, in the order of the rows.
   *
   * @param rows of the batch
   * @param partRows of one part
   * @param run the model at work; used by several threads
   */
  public static <T> List<T> of(int rows, int partRows, int threads, Run run, PartWork<T> work) {
    int parts = rows == 0 ? 0 : (rows - 1) / partRows + 1;
    List<T> done = new ArrayList<>(Collections.nCopies(parts, null));
    Parts.each(
        parts,
        threads,
        part -> {
          int from = part * partRows;
          int to = Math.min(rows, from + partRows);
          done.set(part, Scope.get(() -> work.on(run, from, to)));
        });
    return done;
  }
}
