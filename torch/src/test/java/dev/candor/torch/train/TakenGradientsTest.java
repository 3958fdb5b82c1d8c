package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Dropout;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Parameters that are so large that their gradients are taken as they come. */
class TakenGradientsTest {
  private static final int WIDTH = 128;
  private static final double RATE = .01;
  private static final Examples ROWS = ScoresNets.rows(40, WIDTH, 1);

  private static Network network(long... seeds) {
    return Network.create(
        Sequential.empty()
            .then("wide", new Linear(WIDTH, WIDTH))
            .then("relu", Activation.RELU)
            .then("drop", new Dropout(.2))
            .then("answer", new Linear(WIDTH, 1)),
        List.of(WIDTH),
        Link.SIGMOID,
        seeds);
  }

  private static TrainingPlan plan(int epochs) {
    return TrainingPlan.of(epochs, Loss.BINARY_CROSS_ENTROPY)
        .withOptimiser(Optimiser.adam().withLearningRate(RATE));
  }

  private static NdArray wide(Network network) {
    return Objects.requireNonNull(network.parameters().get("wide.weight"));
  }

  @Test
  void theFirstStepOfAdamMovesEachNumberByTheRateOrNotAtAll() {
    try (Network network = network(1)) {
      NdArray before = wide(network);
      Trainer.of(plan(1)).fit(network, ROWS);
      NdArray after = wide(network);
      int moved = 0;
      for (int i = 0; i < before.size(); i++) {
        double by = Math.abs(after.get(i) - before.get(i));
        assertThat(by).isLessThan(RATE * 1.001);
        moved += by > RATE * .9 ? 1 : 0;
      }
      assertThat(moved).isGreaterThan(before.size() / 4);
    }
  }

  @Test
  void aNetworkByItselfEndsNearWhereItEndsBesideAnother() {
    // beside another its gradients go through a buffer
    try (Network both = network(1, 2);
        Network alone = network(2)) {
      Trainer trainer = Trainer.of(plan(4).withClipNorm(.01)).withWorkers(Workers.single());
      trainer.fit(both, ROWS);
      trainer.fit(alone, ROWS);
      try (Network second = both.members(1, 2)) {
        double[] one = wide(second).toDoubles();
        double[] other = wide(alone).toDoubles();
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
          sum += Math.abs(one[i] - other[i]) / one.length;
        }
        assertThat(sum).isCloseTo(0, within(1e-5));
      }
    }
  }

  @Test
  void goingOnGivesTheBitsOfAnUnbrokenTraining() {
    List<Checkpoint> saved = new ArrayList<>();
    try (Network whole = network(3);
        Network rest = network(3)) {
      Trainer trainer = Trainer.of(plan(4).withClipNorm(.1));
      trainer.checkpointing(1, saved::add).fit(whole, ROWS);
      trainer.resume(rest, ROWS, saved.get(1));
      Map<String, NdArray> ended = whole.parameters();
      assertThat(rest.parameters()).isEqualTo(ended);
    }
  }
}
