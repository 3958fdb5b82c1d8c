package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.InputGate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.train.Examples;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.ParameterGroup;
import dev.candor.torch.train.Penalty;
import dev.candor.torch.train.Trainer;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.torch.train.Workers;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateLawsTest {
  private static final ScoresData DATA = SmallRuns.synthetic(200, 12);

  /** Columns and the embedding's first rows are permuted together: nothing else may change. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void permutedColumnsGiveThePermutedRanking(long seed) {
    int[] order = permutation(10, seed);
    ScoresSettings settings = SmallRuns.settings(40, 1);
    Network plain = network(settings);
    Network permuted = network(settings);
    NdArray embedding = plain.parameter("embedding.weight");
    permuted.replace(Map.of("embedding.weight", permutedRows(embedding, order)));
    double[] expected = trained(settings, plain, DATA.train().inputs());
    double[] found = trained(settings, permuted, permutedColumns(DATA.train().inputs(), order));
    for (int i = 0; i < 10; i++) {
      assertThat(found[i]).isCloseTo(expected[order[i]], within(1e-4));
    }
  }

  @Test
  void theGateRanksTheUnitsOfAHiddenLayer() {
    // the hidden units are the inputs doubled, so the truth about them is known
    Sequential layers =
        Sequential.empty()
            .then("first", new Linear(4, 4))
            .then("gate", Gate.of(4))
            .then("second", new Linear(4, 8))
            .then("relu", Activation.RELU)
            .then("output", new Linear(8, 1));
    double[] weights = ranked(layers, "gate.scores");
    assertThat(weights[2]).isGreaterThan(.5);
    assertThat(IntStream.range(0, 4).mapToDouble(i -> weights[i]).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void theInputDependentGateStandsInAnyNetworkToo() {
    Sequential layers =
        Sequential.empty()
            .then("first", new Linear(4, 4))
            .then("gate", InputGate.hidden(4, 8))
            .then("second", new Linear(4, 8))
            .then("relu", Activation.RELU)
            .then("output", new Linear(8, 1));
    try (Network network = fitted(layers, "gate.none")) {
      double[] mean = GateReading.overRows(network, rows(1), 4)[0];
      assertThat(mean[2]).isGreaterThan(.3);
      assertThat(IntStream.range(0, 4).mapToDouble(i -> mean[i]).sum()).isCloseTo(1, within(1e-5));
    }
  }

  private static double[] ranked(Sequential layers, String scores) {
    try (Network network = fitted(layers, scores)) {
      return GateReading.fixed(network.parameter(scores))[0];
    }
  }

  private static Network fitted(Sequential layers, String scores) {
    Network network = Network.create(layers, List.of(4), Link.SIGMOID, 3);
    float[] twice = new float[16];
    for (int i = 0; i < 4; i++) {
      twice[5 * i] = 2;
    }
    network.replace(
        Map.of(
            "first.weight", NdArray.of(twice, 1, 4, 4),
            "first.bias", NdArray.of(new float[4], 1, 1, 4)));
    NdArray inputs = rows(1);
    float[] targets = new float[inputs.length(0)];
    for (int row = 0; row < targets.length; row++) {
      targets[row] = inputs.at(row, 2) > 0 ? 1 : 0;
    }
    TrainingPlan plan =
        TrainingPlan.of(150, Loss.BINARY_CROSS_ENTROPY)
            .withOptimiser(Optimiser.adam().withLearningRate(.01))
            .withFrozen("first.*")
            .withGroup(ParameterGroup.of(scores, Optimiser.adam().withLearningRate(.1)))
            .withPenalty(Penalty.entropy(.02));
    Trainer.of(plan)
        .withWorkers(Workers.single())
        .fit(network, Examples.of(inputs, NdArray.of(targets, targets.length, 1)));
    return network;
  }

  private static NdArray rows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] x = new float[800];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return NdArray.of(x, 200, 4);
  }

  private static Network network(ScoresSettings settings) {
    return Network.create(
        new ScoresArchitecture(settings, IntStream.range(0, 10).boxed().toList(), 1)
            .gated(DATA.train().features()),
        List.of(10),
        Link.SIGMOID,
        5);
  }

  private static double[] trained(ScoresSettings settings, Network network, NdArray inputs) {
    try (network) {
      Phase rank = Phase.of(Stage.GATE, settings, Task.BINARY, DATA.train().features()).get(0);
      NdArray targets = DATA.trainAnswers();
      Trainer.of(rank.plan())
          .withWorkers(Workers.single())
          .fit(network, Examples.of(inputs, targets.reshape(targets.size(), 1)));
      return GateReading.fixed(network.parameter(ScoresArchitecture.SCORES))[0];
    }
  }

  private static int[] permutation(int size, long seed) {
    int[] order = IntStream.range(0, size).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static NdArray permutedRows(NdArray weight, int[] order) {
    int width = weight.length(2);
    float[] from = weight.toFloats();
    float[] to = new float[from.length];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(from, order[i] * width, to, i * width, width);
    }
    return NdArray.of(to, weight.shape());
  }

  private static NdArray permutedColumns(NdArray inputs, int[] order) {
    float[] from = inputs.toFloats();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int row = i / order.length;
      to[i] = from[row * order.length + order[i % order.length]];
    }
    return NdArray.of(to, inputs.shape());
  }
}
