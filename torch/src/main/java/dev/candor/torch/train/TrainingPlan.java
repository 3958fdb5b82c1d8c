package dev.candor.torch.train;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How is a network fitted?
 *
 * @param epochs how often all rows are seen
 * @param loss what is made small
 * @param batching how many rows make a step
 * @param optimiser how steps are made for parameters in no group
 * @param schedule how their rate changes
 * @param groups parameters trained in their own way; the first that matches a name has it
 * @param frozen names of parameters that stay as they are, {@code *} for any run of characters
 * @param penalties terms on the scores of gates
 * @param clipNorm the longest gradient of a member, over all its parameters
 * @param earlyStop when to stop before the last epoch; needs examples to watch
 */
public record TrainingPlan(
    int epochs,
    Loss loss,
    Batching batching,
    Optimiser optimiser,
    Schedule schedule,
    List<ParameterGroup> groups,
    List<String> frozen,
    List<Penalty> penalties,
    OptionalDouble clipNorm,
    Optional<EarlyStop> earlyStop) {
  /** Checks the ranges and copies the lists. */
  public TrainingPlan {
    if (epochs < 0) {
      throw InputException.of("epochs", "must be 0 or more", epochs, "give some epochs");
    }
    if (clipNorm.isPresent() && !(clipNorm.getAsDouble() > 0)) {
      throw InputException.of("clipNorm", "must be positive", clipNorm, "give a norm above 0");
    }
    groups = List.copyOf(groups);
    frozen = List.copyOf(frozen);
    penalties = List.copyOf(penalties);
  }

  /** So many epochs of Adam on all rows at once, at a constant rate of .001. */
  public static TrainingPlan of(int epochs, Loss loss) {
    return new TrainingPlan(
        epochs,
        loss,
        new Batching.Full(),
        Optimiser.adam(),
        new Schedule.Constant(),
        List.of(),
        List.of(),
        List.of(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** With so many epochs instead. */
  public TrainingPlan withEpochs(int newEpochs) {
    return new TrainingPlan(
        newEpochs, loss, batching, optimiser, schedule, groups, frozen, penalties, clipNorm,
        earlyStop);
  }

  /** With this batching instead. */
  public TrainingPlan withBatching(Batching newBatching) {
    return new TrainingPlan(
        epochs,
        loss,
        newBatching,
        optimiser,
        schedule,
        groups,
        frozen,
        penalties,
        clipNorm,
        earlyStop);
  }

  /** With this optimiser for parameters in no group instead. */
  public TrainingPlan withOptimiser(Optimiser newOptimiser) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        newOptimiser,
        schedule,
        groups,
        frozen,
        penalties,
        clipNorm,
        earlyStop);
  }

  /** With this schedule for parameters in no group instead. */
  public TrainingPlan withSchedule(Schedule newSchedule) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        optimiser,
        newSchedule,
        groups,
        frozen,
        penalties,
        clipNorm,
        earlyStop);
  }

  /** With one group more. */
  public TrainingPlan withGroup(ParameterGroup group) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        optimiser,
        schedule,
        more(groups, group),
        frozen,
        penalties,
        clipNorm,
        earlyStop);
  }

  /** With the parameters of these names left as they are. */
  public TrainingPlan withFrozen(String pattern) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        optimiser,
        schedule,
        groups,
        more(frozen, pattern),
        penalties,
        clipNorm,
        earlyStop);
  }

  /** With one penalty more. */
  public TrainingPlan withPenalty(Penalty penalty) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        optimiser,
        schedule,
        groups,
        frozen,
        more(penalties, penalty),
        clipNorm,
        earlyStop);
  }

  /** With gradients cut to this norm. */
  public TrainingPlan withClipNorm(double norm) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        optimiser,
        schedule,
        groups,
        frozen,
        penalties,
        OptionalDouble.of(norm),
        earlyStop);
  }

  /** With an early stop. */
  public TrainingPlan withEarlyStop(EarlyStop stop) {
    return new TrainingPlan(
        epochs,
        loss,
        batching,
        optimiser,
        schedule,
        groups,
        frozen,
        penalties,
        clipNorm,
        Optional.of(stop));
  }

  /** How many steps an epoch over so many rows has. */
  int stepsPerEpoch(int rows) {
    return batching instanceof Batching.Mini mini ? (rows + mini.rows() - 1) / mini.rows() : 1;
  }

  private static <T> List<T> more(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}
