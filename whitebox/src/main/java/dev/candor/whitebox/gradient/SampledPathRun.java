package dev.candor.whitebox.gradient;

import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import dev.candor.whitebox.Cut;
import java.util.Arrays;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Sampled paths where they are made: a block of samples of some rows is one tensor. */
final class SampledPathRun {
  private final NdArray inputs;
  private final NdArray background;
  private final int[] targets;
  private final PathDraws draws;
  private final boolean noisy;
  private final Cut cut;

  SampledPathRun(
      NdArray inputs, NdArray background, int[] targets, PathDraws draws, boolean noisy, Cut cut) {
    this.inputs = inputs;
    this.background = background;
    this.targets = targets;
    this.draws = draws;
    this.noisy = noisy;
    this.cut = cut;
  }

  SampledSum sum(Run run, int from, int to, int piece) {
    int[] wanted = Arrays.copyOfRange(targets, from, to);
    Tensor x = run.rows(inputs, from, to).unsqueeze(0);
    int last = cut.first(piece + 1);
    int first = cut.first(piece);
    double[] change = new double[wanted.length];
    if (!noisy) {
      add(change, outputs(run, x, wanted, from), last - first);
    }
    Tensor sums = torch.zeros_like(x.select(0, 0)).to(torch.ScalarType.Double);
    Tensor squares = torch.zeros_like(sums);
    int step = cut.stepsAtOnce(wanted.length, last - first);
    for (int sample = first; sample < last; sample += step) {
      int begin = sample;
      int end = Math.min(last, sample + step);
      // what a block makes is freed after it, or memory would grow with the samples
      Scope.run(
          () -> {
            Tensor[] found = block(run, x, wanted, from, begin, end, change);
            sums.add_(found[0]);
            squares.add_(found[1]);
          });
    }
    return new SampledSum(Tensors.toDoubles(sums), Tensors.toDoubles(squares), change);
  }

  /** Contributions of some samples and their squares, added up over the samples. */
  private Tensor[] block(
      Run run, Tensor x, int[] wanted, int firstRow, int sample, int endSample, double[] change) {
    int samples = endSample - sample;
    Tensor starts = run.rows(starts(sample, endSample), 0, samples);
    double[] atStarts = atStarts(run, starts);
    starts = starts.unsqueeze(1);
    Tensor ends = x;
    if (noisy) {
      ends = x.add(run.rows(noise(sample, endSample), 0, samples).unsqueeze(1));
      add(change, outputs(run, ends, wanted, firstRow), 1);
    }
    Tensor way = ends.sub(starts);
    double[] places = new double[samples];
    for (int i = 0; i < samples; i++) {
      places[i] = draws.place(sample + i);
    }
    long[] shape = new long[way.shape().length];
    Arrays.fill(shape, 1);
    shape[0] = samples;
    Tensor path = torch.addcmul(starts, Tensors.like(way, places, shape), way);
    Tensor rows = path.flatten(0, 1).requires_grad_(true);
    Tensor gradients =
        Backward.of(Targets.sum(run.outputs(rows), wanted, firstRow), rows).view(path.shape());
    for (int i = 0; i < wanted.length; i++) {
      change[i] -= atStarts[wanted[i]];
    }
    Tensor each = way.mul(gradients).to(torch.ScalarType.Double);
    return new Tensor[] {overSamples(each), overSamples(each.square())};
  }

  private static Tensor overSamples(Tensor values) {
    return values.sum(new long[] {0}, false, new ScalarTypeOptional());
  }

  /** Every output at the starts, added up over them. */
  private static double[] atStarts(Run run, Tensor starts) {
    return Scope.notRecording(
        () ->
            Tensors.toDoubles(
                run.outputs(starts)
                    .sum(new long[] {0}, false, new ScalarTypeOptional(torch.ScalarType.Double))));
  }

  /** The outputs of {@code [samples, rows, ...]}, added up over the samples. */
  private double[] outputs(Run run, Tensor at, int[] wanted, int firstRow) {
    return Scope.notRecording(
        () -> {
          Tensor answers = Targets.of(run.outputs(at.flatten(0, 1)), wanted, firstRow);
          return Tensors.toDoubles(
              answers
                  .view(at.size(0), at.size(1))
                  .sum(new long[] {0}, false, new ScalarTypeOptional(torch.ScalarType.Double)));
        });
  }

  private static void add(double[] to, double[] more, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * more[i];
    }
  }

  private NdArray starts(int from, int to) {
    int rows = background.length(0);
    int width = background.size() / rows;
    return NdArray.ofFloats(
        room -> {
          for (int sample = from; sample < to; sample++) {
            int start = draws.start(sample, rows);
            for (int i = 0; i < width; i++) {
              room[(sample - from) * width + i] = (float) background.get(start * width + i);
            }
          }
        },
        shape(to - from));
  }

  private NdArray noise(int from, int to) {
    int width = background.size() / background.length(0);
    return NdArray.ofFloats(
        room -> {
          for (int sample = from; sample < to; sample++) {
            float[] one = draws.noise(sample, width);
            System.arraycopy(one, 0, room, (sample - from) * width, width);
          }
        },
        shape(to - from));
  }

  private int[] shape(int samples) {
    int[] shape = background.shape();
    shape[0] = samples;
    return shape;
  }
}
