package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Dropout;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingLawsTest {
  private static final int D = 4;
  private static final Examples ROWS = ScoresNets.rows(50, D, 1);
  private static final Layer NET =
      Sequential.empty()
          .then("gate", Gate.of(D))
          .then("first", new Linear(D, 8))
          .then("relu", Activation.RELU)
          .then("drop", new Dropout(.2))
          .then("second", new Linear(8, 1));
  private static final TrainingPlan PLAN =
      TrainingPlan.of(12, Loss.BINARY_CROSS_ENTROPY)
          .withOptimiser(Optimiser.adamW().withLearningRate(.01))
          .withSchedule(new Schedule.WarmUp(.2, new Schedule.Cosine(.1)))
          .withBatching(new Batching.Mini(16))
          .withClipNorm(.5)
          .withPenalty(Penalty.entropy(.01).withAnnealing(new Schedule.Linear(0, 1)));

  private static Network network(long... seeds) {
    return Network.create(NET, List.of(D), Link.SIGMOID, seeds);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 11})
  void goingOnFromACheckpointEndsWithTheBitsOfAnUnbrokenRun(int breakAfter) {
    Trainer trainer = Trainer.of(PLAN.withEarlyStop(EarlyStop.after(100))).watching(ROWS, 1);
    List<Checkpoint> saved = new ArrayList<>();
    try (Network unbroken = network(1, 2, 3);
        Network broken = network(1, 2, 3)) {
      TrainingRun whole = trainer.checkpointing(1, saved::add).fit(unbroken, ROWS);
      TrainingRun rest = trainer.resume(broken, ROWS, saved.get(breakAfter - 1));
      assertThat(broken.parameters()).isEqualTo(unbroken.parameters());
      assertThat(rest.epochs()).isEqualTo(whole.epochs());
      assertThat(rest.last()).isEqualTo(whole.last());
    }
  }

  @Test
  void aMemberIsTheSameAloneWithDropoutMiniBatchesAndClipping() {
    try (Network all = network(1, 2, 3);
        Network alone = network(2)) {
      Trainer.of(PLAN).withWorkers(Workers.single()).fit(all, ROWS);
      Trainer.of(PLAN).fit(alone, ROWS);
      try (Network second = all.members(1, 2)) {
        assertThat(second.parameters()).isEqualTo(alone.parameters());
      }
    }
  }

  @Test
  void cancellingLeavesACheckpointToGoOnFrom() {
    int[] asked = {0};
    try (Network cancelled = network(4, 5);
        Network whole = network(4, 5)) {
      TrainingRun run = Trainer.of(PLAN).until(() -> asked[0]++ == 5).fit(cancelled, ROWS);
      assertThat(run.ending()).isEqualTo(TrainingRun.Ending.CANCELLED);
      assertThat(run.epochs()).hasSize(5);
      assertThat(run.last().epoch()).isEqualTo(5);
      assertThat(cancelled.parameters()).isEqualTo(run.last().parameters());
      Trainer.of(PLAN).resume(cancelled, ROWS, run.last());
      Trainer.of(PLAN).fit(whole, ROWS);
      assertThat(cancelled.parameters()).isEqualTo(whole.parameters());
    }
  }

  @Test
  void anEarlyStopKeepsTheBestParametersOfEachMember() {
    Examples other = ScoresNets.rows(40, D, 99);
    TrainingPlan plan =
        TrainingPlan.of(400, Loss.BINARY_CROSS_ENTROPY)
            .withOptimiser(Optimiser.adam().withLearningRate(.05))
            .withEarlyStop(EarlyStop.after(10));
    try (Network network = network(1, 2)) {
      TrainingRun run = Trainer.of(plan).watching(other, 1).fit(network, ROWS);
      assertThat(run.ending()).isEqualTo(TrainingRun.Ending.STOPPED_EARLY);
      for (int m = 0; m < 2; m++) {
        double lowest = lowestUntilPatienceEnds(run, m);
        NdArray p = network.answers(other.inputs()).row(m);
        double loss = 0;
        for (int i = 0; i < 40; i++) {
          double y = other.targets().get(i);
          loss -= (y * Math.log(p.get(i)) + (1 - y) * Math.log(1 - p.get(i))) / 40;
        }
        assertThat(loss).isCloseTo(lowest, within(1e-5));
      }
    }
  }

  private static double lowestUntilPatienceEnds(TrainingRun run, int member) {
    double lowest = Double.POSITIVE_INFINITY;
    int waited = 0;
    for (EpochReport report : run.epochs()) {
      double loss = report.watched().orElseThrow().loss().get(member);
      waited = loss < lowest ? 0 : waited + 1;
      lowest = Math.min(lowest, loss);
      if (waited == 10) {
        break;
      }
    }
    return lowest;
  }

  @Test
  void theFirstStepOfAdamIsTheRateTimesTheSignAndGroupsHaveTheirOwnRate() {
    TrainingPlan plan =
        TrainingPlan.of(1, Loss.BINARY_CROSS_ENTROPY)
            .withOptimiser(Optimiser.adam().withLearningRate(.01))
            .withGroup(ParameterGroup.of("*.scores", Optimiser.adam().withLearningRate(.5)))
            .withFrozen("first.*");
    try (Network network = network(1)) {
      Map<String, NdArray> before = network.parameters();
      Trainer.of(plan).fit(network, ROWS);
      assertThat(moved(before, network, "gate.scores")).isCloseTo(.5, within(1e-3));
      assertThat(moved(before, network, "second.bias")).isCloseTo(.01, within(1e-5));
      assertThat(moved(before, network, "first.weight")).isZero();
    }
  }

  private static double moved(Map<String, NdArray> before, Network network, String name) {
    NdArray old = java.util.Objects.requireNonNull(before.get(name));
    return Math.abs(network.parameter(name).get(0) - old.get(0));
  }

  @Test
  void decayedWeightsShrinkByTheRateTimesTheDecay() {
    Layer still = Sequential.empty().then("first", new Linear(1, 1)).then("relu", Activation.RELU);
    Examples zeros =
        Examples.of(NdArray.of(new float[32], 32, 1), NdArray.of(new float[32], 32, 1));
    TrainingPlan plan =
        TrainingPlan.of(3, Loss.MEAN_SQUARED_ERROR)
            .withOptimiser(Optimiser.adamW().withLearningRate(.1).withWeightDecay(.5))
            .withFrozen("*.bias");
    try (Network network = Network.create(still, List.of(1), Link.IDENTITY, 3)) {
      double before = network.parameter("first.weight").get(0);
      Trainer.of(plan).fit(network, zeros);
      double after = network.parameter("first.weight").get(0);
      assertThat(after).isCloseTo(before * Math.pow(.95, 3), within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void lossesAreTheirFormulasWeightedByRow(Loss loss) {
    int outputs = loss == Loss.CROSS_ENTROPY ? 3 : 1;
    Layer layer = new Linear(2, outputs);
    float[] x = {1, 2, -1, 0, .5f, 1, 3, -2};
    float[] y = loss == Loss.CROSS_ENTROPY ? new float[] {0, 2, 1, 2} : new float[] {1, 0, 1, 0};
    double[] weight = {1, 2, 0, 3};
    Examples examples =
        Examples.of(NdArray.of(x, 4, 2), NdArray.of(y, 4, 1)).withWeights(NdArray.of(weight, 4));
    try (Network network = Network.create(layer, List.of(2), Link.IDENTITY, 1)) {
      NdArray z = network.outputs(NdArray.of(x, 4, 2)).row(0);
      double expected = 0;
      for (int i = 0; i < 4; i++) {
        expected += weight[i] * rowLoss(loss, z.row(i).toDoubles(), y[i]) / 6;
      }
      TrainingRun run = Trainer.of(TrainingPlan.of(1, loss)).fit(network, examples);
      assertThat(run.epochs().get(0).loss().get(0)).isCloseTo(expected, within(1e-6));
    }
  }

  private static double rowLoss(Loss loss, double[] z, double y) {
    return switch (loss) {
      case BINARY_CROSS_ENTROPY -> Math.log1p(Math.exp(z[0])) - y * z[0];
      case MEAN_SQUARED_ERROR -> (z[0] - y) * (z[0] - y);
      case SMOOTH_ABSOLUTE_ERROR -> {
        double apart = Math.abs(z[0] - y);
        yield apart < .75 ? apart * apart / 1.5 : apart - .375;
      }
      case CROSS_ENTROPY -> Math.log(Math.exp(z[0]) + Math.exp(z[1]) + Math.exp(z[2])) - z[(int) y];
    };
  }

  @Test
  void aPenaltyAloneMovesTheScoresWhereItSays() {
    List<Double> prior = List.of(.1, .2, .3, .4);
    assertThat(weights(new Penalty.KlTo(prior)))
        .satisfies(
            w -> {
              for (int i = 0; i < D; i++) {
                assertThat(w[i]).isCloseTo(prior.get(i), within(1e-2));
              }
            });
    double[] sparse = weights(new Penalty.Entropy());
    assertThat(sparse[3]).isGreaterThan(.99);
    assertThat(weights(new Penalty.L1()))
        .satisfies(
            w -> {
              for (int i = 0; i < D; i++) {
                assertThat(w[i]).isCloseTo(.25, within(2e-2));
              }
            });
  }

  /** The weights of a gate that only a penalty moves: its inputs are zeros. */
  private static double[] weights(Penalty.Kind kind) {
    Gate gate = Gate.of(D).withInitial(new Initial.Values(List.of(.0, .1, .2, .5)));
    Layer layer = Sequential.empty().then("gate", gate).then("linear", new Linear(D, 1));
    Examples zeros =
        Examples.of(NdArray.of(new float[32 * D], 32, D), NdArray.of(new float[32], 32, 1));
    TrainingPlan plan =
        TrainingPlan.of(400, Loss.MEAN_SQUARED_ERROR)
            .withGroup(ParameterGroup.of("gate.scores", Optimiser.adam().withLearningRate(.02)))
            .withPenalty(new Penalty("gate.scores", kind, 1, new Schedule.Constant()));
    try (Network network = Network.create(layer, List.of(D), Link.IDENTITY, 1)) {
      Trainer.of(plan).fit(network, zeros);
      return java.util.Objects.requireNonNull(
              network.record(zeros.inputs(), "gate.weights"::equals).values().get("gate.weights"))
          .toDoubles();
    }
  }

  @Test
  void theObserverSeesEveryEpochInOrderAndReadsParameters() {
    List<Integer> epochs = new ArrayList<>();
    List<NdArray> scores = new ArrayList<>();
    try (Network network = network(1, 2, 3, 4, 5)) {
      TrainingRun run =
          Trainer.of(PLAN)
              .observedBy(
                  (report, parameters) -> {
                    epochs.add(report.epoch());
                    scores.add(parameters.apply("gate.scores"));
                  })
              .fit(network, ROWS);
      assertThat(epochs).hasSize(12).isSorted().startsWith(1);
      assertThat(scores.get(11)).isEqualTo(network.parameter("gate.scores"));
      assertThat(run.epochs()).allSatisfy(e -> assertThat(e.loss()).hasSize(5));
    }
  }

  @Test
  void schedulesPassThroughTheirPoints() {
    Schedule warm = new Schedule.WarmUp(.5, new Schedule.Linear(1, 0));
    assertThat(warm.factor(.25)).isEqualTo(.5);
    assertThat(warm.factor(.5)).isEqualTo(1);
    assertThat(warm.factor(.75)).isEqualTo(.5);
    assertThat(new Schedule.Cosine(.2).factor(0)).isEqualTo(1);
    assertThat(new Schedule.Cosine(.2).factor(.5)).isCloseTo(.6, within(1e-12));
  }

  @Test
  void whatCannotWorkIsSaidBeforeItStarts() {
    try (Network network = network(1)) {
      assertThatThrownBy(
              () -> Trainer.of(PLAN.withEarlyStop(EarlyStop.after(3))).fit(network, ROWS))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("early stop needs examples to watch");
      assertThatThrownBy(() -> Trainer.of(PLAN.withFrozen("*")).fit(network, ROWS))
          .hasMessageContaining("frozen");
      assertThatThrownBy(
              () ->
                  Trainer.of(
                          PLAN.withPenalty(
                              new Penalty("no.such", new Penalty.L1(), 1, new Schedule.Constant())))
                      .fit(network, ROWS))
          .hasMessageContaining("penalties must match the scores of a gate");
      Examples far =
          Examples.of(
              NdArray.of(new float[] {Float.NaN, 0, 0, 0}, 1, D), ROWS.targets().slice(0, 1));
      assertThatThrownBy(() -> Trainer.of(PLAN).fit(network, far))
          .hasMessageContaining("must stay finite");
    }
  }
}
