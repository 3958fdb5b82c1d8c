package dev.candor.torch.train;

import dev.candor.torch.Link;
import dev.candor.torch.Network;
import java.util.List;
import java.util.stream.LongStream;

/** Measures milliseconds per epoch of the scores network; started by hand. */
final class StepTime {
  private StepTime() {}

  public static void main(String[] arguments) {
    Examples rows = ScoresNets.rows(896, 10, 1);
    for (String argument : arguments) {
      String[] p = argument.split(",", -1);
      int members = Integer.parseInt(p[0]);
      Workers workers =
          new Workers(Integer.parseInt(p[1]), Integer.parseInt(p[2]), Integer.parseInt(p[3]));
      TrainingPlan plan = TrainingPlan.of(Integer.parseInt(p[4]), Loss.BINARY_CROSS_ENTROPY);
      boolean gated = p[5].equals("gated");
      if (gated) {
        plan =
            plan.withGroup(ParameterGroup.of("gate.scores", Optimiser.adam().withLearningRate(.1)));
      }
      double best = Double.MAX_VALUE;
      double cpu = Double.MAX_VALUE;
      for (int i = 0; i < 4; i++) {
        try (Network network =
            Network.create(
                gated ? ScoresNets.gated(10) : ScoresNets.vanilla(10),
                List.of(10),
                Link.SIGMOID,
                LongStream.range(0, members).toArray())) {
          long before = cpu();
          best = Math.min(best, Trainer.of(plan).withWorkers(workers).fit(network, rows).millis());
          cpu = Math.min(cpu, (cpu() - before) / 1e6);
        }
      }
      System.out.printf(
          "%s %.3f ms an epoch, %.3f ms of processor time%n",
          argument, best / plan.epochs(), cpu / plan.epochs());
    }
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
