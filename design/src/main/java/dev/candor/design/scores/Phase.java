package dev.candor.design.scores;

import dev.candor.core.Task;
import dev.candor.torch.train.ParameterGroup;
import dev.candor.torch.train.Penalty;
import dev.candor.torch.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a training in which one plan holds.
 *
 * @param plan how the network is fitted
 * @param before epochs done in earlier phases
 * @param averagedEpochs over how many epochs at its end the scores are averaged; 0 for not at all
 * @param start from which weights of the network it starts
 */
record Phase(TrainingPlan plan, int before, int averagedEpochs, FitStart start) {
  /** The epoch, counted from the first phase, after which this one is over. */
  int end() {
    return before + plan.epochs();
  }

  /** All the phases of a stage, in order. */
  static List<Phase> of(Stage stage, ScoresSettings settings, Task task, List<String> gated) {
    int rankEpochs = Math.min(settings.epochs(), settings.course().rankEpochs(settings.epochs()));
    TrainingPlan rank =
        TrainingPlan.of(rankEpochs, LossRows.loss(task))
            .withOptimiser(settings.optimiser())
            .withSchedule(settings.schedule());
    if (stage != Stage.VANILLA) {
      rank = withGate(rank, settings.gate(), gated);
    }
    List<Phase> phases = new ArrayList<>();
    if (settings.course() instanceof Course.RankThenFit course) {
      boolean averages = stage != Stage.VANILLA && settings.gate().kind() == GateKind.FIXED;
      phases.add(
          new Phase(
              rank,
              0,
              averages ? course.averagedEpochs(settings.epochs()) : 0,
              FitStart.CONTINUED));
      int left = settings.epochs() - rankEpochs;
      if (left > 0 && stage != Stage.SHADOW) {
        TrainingPlan fit =
            TrainingPlan.of(left, LossRows.loss(task))
                .withOptimiser(course.fitting())
                .withSchedule(course.fittingSchedule());
        phases.add(
            new Phase(
                stage == Stage.GATE ? fit.withFrozen(ScoresArchitecture.GATE + ".*") : fit,
                rankEpochs,
                0,
                course.start()));
      }
    } else {
      phases.add(new Phase(rank, 0, 0, FitStart.CONTINUED));
    }
    return List.copyOf(phases);
  }

  private static TrainingPlan withGate(
      TrainingPlan plan, GateSettings gate, List<String> features) {
    TrainingPlan grouped =
        plan.withGroup(
            new ParameterGroup(ScoresArchitecture.GATE + ".*", gate.optimiser(), gate.schedule()));
    return gate.penalty()
        .kind(features)
        .map(
            kind ->
                grouped.withPenalty(
                    new Penalty(
                        ScoresArchitecture.SCORES,
                        kind,
                        gate.penalty().weight(),
                        gate.penalty().annealing())))
        .orElse(grouped);
  }
}
