package dev.candor.design.importance;

import dev.candor.core.NdArray;
import dev.candor.torch.Engine;
import dev.candor.torch.Network;
import dev.candor.torch.script.ScriptedNetwork;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Milliseconds of a training step and of an answer of each network, ours beside its text, taking
 * turns; started by hand: threads, precision, rows, rounds, kinds.
 */
final class TurnTimes {
  private static final int CLASSES = 10;
  private static final int STEPS = 4;

  private static boolean oneThread;

  private TurnTimes() {}

  public static void main(String[] arguments) {
    int threads = Integer.parseInt(arguments[0]);
    oneThread = threads == 1;
    Precision precision = Precision.valueOf(arguments[1]);
    int rows = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    for (String kind : arguments[4].split(",", -1)) {
      turns(Kind.valueOf(kind), threads, precision, rows, rounds);
    }
  }

  private static void turns(Kind kind, int threads, Precision precision, int rows, int rounds) {
    Batch batch = drawn(rows);
    List<String> classes = IntStream.range(0, CLASSES).mapToObj(i -> "c" + i).toList();
    ImportanceModel.Description description =
        new ImportanceModel.Description(
            kind,
            Design.of(Components.patches(64, 64, 8)),
            .5,
            classes,
            FitSettings.withDefaults(),
            precision);
    boolean second = kind == Kind.EA || kind == Kind.PA;
    Engine.useThreads(threads);
    TrainingPlan plan = TrainingPlan.of(1, Loss.CROSS_ENTROPY).withOptimiser(Optimiser.adamW());
    try (Network network = Networks.drawn(description);
        ScriptedNetwork script =
            ScriptedNetwork.on(
                network, precision, name -> second && name.startsWith("importance."), batch)) {
      double[][] step = new double[2][rounds];
      double[][] answer = new double[2][rounds];
      for (int round = -1; round < rounds; round++) {
        double[] ours = {Double.MAX_VALUE};
        double theirs = Double.MAX_VALUE;
        long[] last = {0};
        BatchTrainer.of(second ? plan.withFrozen("importance.*") : plan)
            .withThreads(threads)
            .withPrecision(precision)
            .reportingTo(
                progress -> {
                  long now = now();
                  ours[0] = last[0] == 0 ? ours[0] : Math.min(ours[0], (now - last[0]) / 1e6);
                  last[0] = now;
                })
            .fit(network, new OneBatch(batch, STEPS));
        for (int i = 0; i < STEPS - 1; i++) {
          long began = now();
          script.step();
          theirs = Math.min(theirs, (now() - began) / 1e6);
        }
        double oursAnswer = Double.MAX_VALUE;
        double theirsAnswer = Double.MAX_VALUE;
        for (int i = 0; i < STEPS; i++) {
          long began = now();
          network.outputs(batch.inputs());
          oursAnswer = Math.min(oursAnswer, (now() - began) / 1e6);
          began = now();
          script.answer();
          theirsAnswer = Math.min(theirsAnswer, (now() - began) / 1e6);
        }
        if (round >= 0) {
          step[0][round] = ours[0];
          step[1][round] = theirs;
          answer[0][round] = oursAnswer;
          answer[1][round] = theirsAnswer;
        }
      }
      System.out.printf(
          "%s %d threads %s: step %.1f / %.1f = %.3f; answer %.1f / %.1f = %.3f%n",
          kind,
          threads,
          precision,
          median(step[0]),
          median(step[1]),
          median(ratios(step)),
          median(answer[0]),
          median(answer[1]),
          median(ratios(answer)));
    }
  }

  /** Of the calling thread's work, so that others on the machine count for little. */
  private static long now() {
    return oneThread
        ? java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private static double[] ratios(double[][] times) {
    return IntStream.range(0, times[0].length)
        .mapToDouble(i -> times[0][i] / times[1][i])
        .toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Batch drawn(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    NdArray images =
        NdArray.ofFloats(
            to -> {
              for (int i = 0; i < to.length; i++) {
                to[i] = (float) (2 * random.nextDouble() - 1);
              }
            },
            rows,
            3,
            64,
            64);
    float[] labels = new float[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = i % CLASSES;
    }
    return new Batch(images, NdArray.of(labels, rows, 1));
  }
}
