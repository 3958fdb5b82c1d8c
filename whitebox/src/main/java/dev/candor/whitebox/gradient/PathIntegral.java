package dev.candor.whitebox.gradient;

import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.Cut;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Gradients along straight paths, summed where they are made: a block of steps of some rows is one
 * tensor, goes through the network once and back once, and is added up in double precision.
 */
final class PathIntegral {
  private final NdArray inputs;
  private final NdArray baselines;
  private final int[] targets;
  private final PathPoints points;
  private final Cut cut;

  PathIntegral(NdArray inputs, NdArray baselines, int[] targets, PathPoints points, Cut cut) {
    this.inputs = inputs;
    this.baselines = baselines;
    this.targets = targets;
    this.points = points;
    this.cut = cut;
  }

  PathSum sum(Run run, int from, int to, int piece) {
    int rows = to - from;
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    Tensor x = run.rows(inputs, from, to);
    boolean shared = baselines.length(0) == 1;
    Tensor start = shared ? run.rows(baselines, 0, 1) : run.rows(baselines, from, to);
    double[] change = piece == 0 ? change(run, x, start, wanted, from) : new double[0];
    Tensor way = x.sub(start);
    int last = cut.first(piece + 1);
    int step = cut.stepsAtOnce(rows, last - cut.first(piece));
    Tensor total = torch.zeros_like(way).to(torch.ScalarType.Double);
    for (int first = cut.first(piece); first < last; first += step) {
      int block = first;
      int end = Math.min(last, first + step);
      // what a block makes is freed after it, or memory would grow with the steps
      Scope.run(() -> total.add_(block(run, start, way, wanted, from, block, end)));
    }
    return new PathSum(Tensors.toDoubles(total), change);
  }

  /** The weighted gradients of a block of steps, added up over the steps, {@code [rows, ...]}. */
  private Tensor block(
      Run run, Tensor start, Tensor way, int[] wanted, int firstRow, int step, int endStep) {
    int steps = endStep - step;
    long[] wide = new long[way.shape().length + 1];
    Arrays.fill(wide, 1);
    wide[0] = steps;
    Tensor at = Tensors.like(way, points.at(step, endStep), wide);
    Tensor path = torch.addcmul(start.unsqueeze(0), at, way.unsqueeze(0));
    Tensor rows = path.flatten(0, 1).requires_grad_(true);
    Tensor weights =
        Tensors.like(way, points.weights(step, endStep), steps, 1)
            .expand(steps, wanted.length)
            .reshape(-1);
    Tensor answers = Targets.of(run.outputs(rows), wanted, firstRow);
    Tensor gradients = Backward.weighted(answers, weights, rows);
    return gradients
        .view(path.shape())
        .sum(new long[] {0}, false, new ScalarTypeOptional(torch.ScalarType.Double));
  }

  /** The output at the input less that at the start. */
  private double[] change(Run run, Tensor x, Tensor start, int[] wanted, int firstRow) {
    return Scope.notRecording(
        () -> {
          long rows = x.size(0);
          Tensor at;
          Tensor before;
          if (rows + start.size(0) <= cut.atOnce()) {
            Tensor both = run.outputs(torch.cat(new TensorVector(x, start), 0));
            at = both.narrow(0, 0, rows);
            before = both.narrow(0, rows, start.size(0));
          } else {
            at = run.outputs(x);
            before = run.outputs(start);
          }
          double[] after = Tensors.toDoubles(Targets.of(at, wanted, firstRow));
          double[] earlier = Tensors.toDoubles(Targets.of(before.expand_as(at), wanted, firstRow));
          for (int i = 0; i < after.length; i++) {
            after[i] -= earlier[i];
          }
          return after;
        });
  }

  /** The pieces of some rows, added up in their order. */
  static double[] joined(List<PathSum> pieces) {
    double[] all = pieces.get(0).sums();
    for (PathSum piece : pieces.subList(1, pieces.size())) {
      for (int i = 0; i < all.length; i++) {
        all[i] += piece.sums()[i];
      }
    }
    return all;
  }
}
