package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchTrainerTest {
  private static final SmallImages ROWS = new SmallImages(60, 16, 1);
  private static final SmallImages OTHERS = new SmallImages(50, 25, 2);
  private static final TrainingPlan PLAN =
      TrainingPlan.of(6, Loss.CROSS_ENTROPY)
          .withOptimiser(Optimiser.adamW().withLearningRate(.02))
          .withSchedule(new Schedule.OneCycle(.2));

  private static Map<String, NdArray> trained(BatchTrainer trainer, long seed) {
    try (Network network = SmallImages.network(seed)) {
      trainer.fit(network, ROWS);
      return network.parameters();
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void learnsInEitherPrecisionAndItsStatisticsMakeItGoodAtAnswering(Precision precision) {
    try (Network network = SmallImages.network(1)) {
      TrainingRun run =
          BatchTrainer.of(PLAN.withEpochs(12))
              .withPrecision(precision)
              .watching(OTHERS, Keep.HIGHEST_ACCURACY)
              .fit(network, ROWS);
      assertThat(run.epochs()).hasSize(12);
      Evaluation last = run.epochs().get(11).watched().orElseThrow();
      assertThat(last.accuracy().get(0)).isGreaterThan(.9);
      assertThat(network.parameter("stem.bn.running_mean").get(0)).isNotZero();
    }
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertThat(trained(BatchTrainer.of(PLAN), 3)).isEqualTo(trained(BatchTrainer.of(PLAN), 3));
    assertThat(trained(BatchTrainer.of(PLAN), 3)).isNotEqualTo(trained(BatchTrainer.of(PLAN), 4));
  }

  @Test
  void goesOnFromAnyCheckpointToTheSameBits() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    BatchTrainer trainer = BatchTrainer.of(PLAN).watching(OTHERS, Keep.HIGHEST_ACCURACY);
    Map<String, NdArray> whole = trained(trainer.checkpointing(checkpoints::add), 3);
    assertThat(checkpoints).hasSize(6);
    for (Checkpoint checkpoint : checkpoints) {
      // the network that goes on has forgotten everything
      try (Network network = SmallImages.network(77)) {
        TrainingRun run = trainer.resume(network, ROWS, checkpoint);
        assertThat(run.epochs()).hasSize(6);
        assertThat(network.parameters()).isEqualTo(whole);
      }
    }
  }

  @Test
  void aCancelledEpochIsForgottenSoThatGoingOnGivesTheSameBits() {
    BatchTrainer trainer = BatchTrainer.of(PLAN);
    AtomicInteger steps = new AtomicInteger();
    try (Network network = SmallImages.network(3)) {
      TrainingRun run = trainer.until(() -> steps.incrementAndGet() > 10).fit(network, ROWS);
      assertThat(run.ending()).isEqualTo(TrainingRun.Ending.CANCELLED);
      assertThat(run.epochs()).hasSize(2);
      trainer.resume(network, ROWS, run.last());
      assertThat(network.parameters()).isEqualTo(trained(trainer, 3));
    }
  }

  @Test
  void whatIsFrozenStaysToTheBitStatisticsToo() {
    try (Network network = SmallImages.network(5)) {
      Map<String, NdArray> before = network.parameters();
      BatchTrainer.of(PLAN.withFrozen("stem.*").withFrozen("block0.*")).fit(network, ROWS);
      int moved = 0;
      for (Map.Entry<String, NdArray> after : network.parameters().entrySet()) {
        boolean frozen = after.getKey().startsWith("stem.") || after.getKey().startsWith("block0.");
        boolean same = Objects.requireNonNull(before.get(after.getKey())).equals(after.getValue());
        assertThat(same).as(after.getKey()).isEqualTo(frozen);
        moved += same ? 0 : 1;
      }
      assertThat(moved).isGreaterThan(5);
    }
  }

  @Test
  void aFrozenPartAnswersInTrainingAsItDoesInUse() {
    // with everything but the last layer frozen, the loss of a step is that of plain answers
    try (Network network = SmallImages.network(5)) {
      Batch batch;
      try (BatchReader reader = ROWS.epoch(0)) {
        batch = reader.next().orElseThrow();
      }
      NdArray answers = network.predict(batch.inputs());
      double loss = 0;
      for (int i = 0; i < batch.rows(); i++) {
        loss -= Math.log(answers.at(i, (int) batch.targets().get(i))) / batch.rows();
      }
      SmallImages one = new SmallImages(batch.rows(), batch.rows(), 1);
      TrainingRun run =
          BatchTrainer.of(PLAN.withEpochs(1).withFrozen("stem*").withFrozen("block*"))
              .fit(network, one);
      assertThat(run.epochs().get(0).meanLoss()).isCloseTo(loss, within(1e-4));
    }
  }

  @Test
  void endsWithTheBestEpochAndItsStatistics() {
    // a rate that is far too high: the last epoch is not the best one
    TrainingPlan wild =
        PLAN.withEpochs(8)
            .withSchedule(new Schedule.Linear(.1, 40))
            .withOptimiser(Optimiser.adamW().withLearningRate(.05));
    Map<Integer, Map<String, NdArray>> seen = new HashMap<>();
    try (Network network = SmallImages.network(2)) {
      TrainingRun run =
          BatchTrainer.of(wild)
              .watching(OTHERS, Keep.LOWEST_LOSS)
              .observedBy(
                  (report, parameters) -> {
                    Map<String, NdArray> now = new HashMap<>();
                    for (String name : network.specifications().keySet()) {
                      now.put(name, parameters.apply(name));
                    }
                    seen.put(report.epoch(), now);
                  })
              .fit(network, ROWS);
      int best = 0;
      double lowest = Double.POSITIVE_INFINITY;
      for (EpochReport report : run.epochs()) {
        double loss = report.watched().orElseThrow().loss().get(0);
        if (loss < lowest) {
          lowest = loss;
          best = report.epoch();
        }
      }
      assertThat(best).isLessThan(8);
      assertThat(network.parameters()).isEqualTo(Objects.requireNonNull(seen.get(best)));
    }
  }

  @Test
  void aFurtherTermPullsAtWhatALayerGives() {
    FurtherTerm dark =
        new FurtherTerm() {
          @Override
          public Set<String> paths() {
            return Set.of("block1.relu2");
          }

          @Override
          public Tensor of(Map<String, Tensor> values, double progress) {
            return Objects.requireNonNull(values.get("block1.relu2")).mean().mul(new Scalar(30.));
          }
        };
    assertThat(brightness(BatchTrainer.of(PLAN).withTerms(List.of(dark))))
        .isLessThan(.5 * brightness(BatchTrainer.of(PLAN)));
  }

  private static double brightness(BatchTrainer trainer) {
    try (Network network = SmallImages.network(1)) {
      trainer.fit(network, ROWS);
      NdArray values =
          network.record(SmallImages.some(), "block1.relu2"::equals).value("block1.relu2");
      double sum = 0;
      for (double value : values.toDoubles()) {
        sum += value;
      }
      return sum / values.size();
    }
  }

  @Test
  void theTrainerForRowsInMemoryRefusesANetworkWhoseStatisticsMove() {
    try (Network network = SmallImages.network(1)) {
      Examples rows = Examples.of(SmallImages.some(), NdArray.of(new float[6], 6, 1));
      assertThatThrownBy(() -> Trainer.of(PLAN).fit(network, rows))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("BatchTrainer");
    }
  }

  @Test
  void aLossThatIsNoNumberEndsTheTrainingWithAnError() {
    TrainingPlan wild =
        PLAN.withSchedule(new Schedule.Constant())
            .withOptimiser(Optimiser.adamW().withLearningRate(1e30));
    assertThatThrownBy(() -> trained(BatchTrainer.of(wild), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must stay finite");
  }

  @Test
  void keepingTheBestNeedsRowsToWatch() {
    assertThatThrownBy(() -> BatchTrainer.of(PLAN.withEarlyStop(EarlyStop.after(2))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("watching");
  }
}
