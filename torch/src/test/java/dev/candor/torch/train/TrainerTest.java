package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final int INPUTS = 6;
  private static final Examples ROWS = ScoresNets.rows(120, INPUTS, 1);
  private static final TrainingPlan PLAN =
      TrainingPlan.of(30, Loss.BINARY_CROSS_ENTROPY)
          .withGroup(ParameterGroup.of("gate.scores", Optimiser.adam().withLearningRate(.1)))
          .withPenalty(Penalty.entropy(.003));

  private static Network gated(long... seeds) {
    return Network.create(ScoresNets.gated(INPUTS), List.of(INPUTS), Link.SIGMOID, seeds);
  }

  private static Map<String, NdArray> trained(Trainer trainer, long... seeds) {
    try (Network network = gated(seeds)) {
      trainer.fit(network, ROWS);
      return network.parameters();
    }
  }

  @Test
  void learnsAndPutsTheTwoColumnsThatMatterFirst() {
    try (Network network = gated(1, 2)) {
      TrainingRun run = Trainer.of(PLAN.withEpochs(150)).fit(network, ROWS);
      assertThat(run.epochs()).hasSize(150);
      assertThat(run.epochs().get(149).meanLoss()).isLessThan(.2);
      NdArray scores = network.parameter("gate.scores");
      for (int m = 0; m < 2; m++) {
        assertThat(scores.at(m, 0)).isGreaterThan(scores.at(m, 1));
        for (int j = 2; j < INPUTS; j++) {
          assertThat(scores.at(m, 1)).isGreaterThan(scores.at(m, j));
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    assertThat(trained(Trainer.of(PLAN), 7, 8)).isEqualTo(trained(Trainer.of(PLAN), 7, 8));
  }

  @Test
  void theNumberOfWorkersChangesNoBit() {
    Workers one = new Workers(1, 1, 2);
    assertThat(trained(Trainer.of(PLAN).withWorkers(one), 3, 4, 5, 6, 7))
        .isEqualTo(trained(Trainer.of(PLAN).withWorkers(one.withWorkers(2)), 3, 4, 5, 6, 7));
  }

  @Test
  void aMemberIsTheSameAloneAndAmongOthersHoweverTheyAreCut() {
    long[] seeds = {3, 4, 5, 6, 7};
    Map<String, NdArray> together = trained(Trainer.of(PLAN).withWorkers(Workers.single()), seeds);
    for (int size = 1; size <= 3; size++) {
      Workers workers = new Workers(2, 1, size);
      assertThat(trained(Trainer.of(PLAN).withWorkers(workers), seeds)).isEqualTo(together);
    }
    for (int m = 0; m < seeds.length; m++) {
      Map<String, NdArray> alone = trained(Trainer.of(PLAN), seeds[m]);
      Map<String, NdArray> among = new HashMap<>();
      for (Map.Entry<String, NdArray> entry : together.entrySet()) {
        among.put(entry.getKey(), entry.getValue().slice(m, m + 1));
      }
      assertThat(alone).isEqualTo(among);
    }
  }

  @Test
  void theVanillaTwinStartsFromTheSameWeights() {
    try (Network gated = gated(9);
        Network vanilla =
            Network.create(ScoresNets.vanilla(INPUTS), List.of(INPUTS), Link.SIGMOID, 9)) {
      assertThat(gated.predict(ROWS.inputs())).isEqualTo(vanilla.predict(ROWS.inputs()));
    }
  }
}
