package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.GateScale;
import dev.candor.torch.layer.InputGate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequence;
import dev.candor.torch.layer.Sequential;
import dev.candor.torch.layer.TransformerBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTokenGradientsTest {
  private static final int INPUTS = 5;
  private static final int MEMBERS = 3;
  private static final Gate GROUPED = Gate.of(INPUTS).withFeatures(List.of(0, 1, 1, 2, 1));
  private static final Penalty PENALTY =
      Penalty.entropy(.3).withAnnealing(new Schedule.Linear(0, 1));

  private static List<Optional<Gate>> fronts() {
    return List.of(
        Optional.empty(),
        Optional.of(Gate.of(INPUTS)),
        Optional.of(Gate.of(INPUTS).withScale(GateScale.WEIGHT)),
        Optional.of(GROUPED),
        Optional.of(GROUPED.withScale(GateScale.WEIGHT)));
  }

  private static Layer network(Optional<? extends Layer> front, int outputs, double dropout) {
    return front
        .map(gate -> Sequential.empty().then("gate", gate))
        .orElse(Sequential.empty())
        .then("embed", new Linear(INPUTS, 8))
        .then("block", new TransformerBlock(8, 2, 12, dropout, Sequence.ONE_TOKEN))
        .then("hidden", new Linear(8, 10))
        .then("relu", Activation.RELU)
        .then("output", new Linear(10, outputs));
  }

  private static NdArray normal(long seed, int... shape) {
    Random random = new Random(seed);
    int size = 1;
    for (int axis : shape) {
      size *= axis;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NdArray.of(values, shape);
  }

  private static NdArray squares(int count) {
    double[] values = normal(8, count).toDoubles();
    for (int i = 0; i < count; i++) {
      values[i] *= values[i];
    }
    return NdArray.of(values, count);
  }

  private static Examples rows(int rows, int classes) {
    NdArray x = normal(5, rows, INPUTS);
    float[] y = new float[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = Math.floorMod(Math.round(3 * x.at(i, 0)), Math.max(2, classes));
    }
    return Examples.of(x, NdArray.of(y, rows, 1));
  }

  /** Every number is drawn, so that no weight is 1 and no bias 0. */
  private static Map<String, NdArray> drawn(Network network) {
    Map<String, NdArray> values = new LinkedHashMap<>();
    network
        .parameters()
        .forEach((name, array) -> values.put(name, normal(name.hashCode(), array.shape())));
    return values;
  }

  private static Map<String, Tensor> leaves(
      TrainingPlan plan, Network network, Map<String, NdArray> drawn) {
    Map<String, Tensor> values = new LinkedHashMap<>();
    GroupLayout.lay(plan, network, MEMBERS, values);
    values.forEach(
        (name, leaf) -> leaf.detach().copy_(Tensors.of(Objects.requireNonNull(drawn.get(name)))));
    return values;
  }

  private static void agree(Layer layer, TrainingPlan plan, Examples rows) {
    List<PenaltyTerm> penalties = plan.penalties().stream().map(PenaltyTerm::new).toList();
    long[] seeds = {1, 2, 3};
    try (Network network = Network.create(layer, List.of(INPUTS), Link.IDENTITY, seeds)) {
      Scope.run(
          () -> {
            Map<String, NdArray> drawn = drawn(network);
            Map<String, Tensor> ours = leaves(plan, network, drawn);
            Map<String, Tensor> theirs = leaves(plan, network, drawn);
            DeviceExamples batch = DeviceExamples.of(rows, List.of(INPUTS), MEMBERS, 0, MEMBERS);
            Tensor loss =
                OneTokenGradients.of(plan, layer, ours, penalties).orElseThrow().add(batch, 3, .6);
            Tensor expected =
                new RecordedGradients(plan, layer, seeds, theirs, penalties).add(batch, 3, .6);
            close("loss", loss, expected);
            ours.forEach(
                (name, leaf) -> {
                  if (leaf.requires_grad()) {
                    Tensor other = Objects.requireNonNull(theirs.get(name)).grad();
                    close(name, leaf.grad(), other);
                  }
                });
          });
    }
  }

  private static void close(String name, Tensor found, Tensor expected) {
    double[] theirs = Tensors.toArray(expected.detach()).toDoubles();
    double largest = 0;
    for (double value : theirs) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(largest).as(name).isPositive();
    assertThat(Tensors.toArray(found.detach()).toDoubles())
        .as(name)
        .containsExactly(theirs, within(2e-5 * Math.max(largest, .01)));
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void everyParameterHasTheGradientOfTheRecordedRun(Optional<Gate> front) {
    for (Loss loss : Loss.values()) {
      int outputs = loss == Loss.CROSS_ENTROPY ? 3 : 1;
      TrainingPlan plan = TrainingPlan.of(10, loss);
      agree(network(front, outputs, 0), plan, rows(64, outputs));
    }
  }

  @Test
  void rowWeightsCountAndRowsThatFillABlockDoNot() {
    Examples weighted = rows(50, 3).withWeights(squares(50));
    agree(network(Optional.of(GROUPED), 3, 0), TrainingPlan.of(10, Loss.CROSS_ENTROPY), weighted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate.scores", "*scores"})
  void thePenaltyOfTheDayIsAdded(String pattern) {
    Penalty penalty = new Penalty(pattern, PENALTY.kind(), .3, PENALTY.annealing());
    TrainingPlan plan = TrainingPlan.of(10, Loss.BINARY_CROSS_ENTROPY).withPenalty(penalty);
    agree(network(Optional.of(GROUPED), 1, 0), plan, rows(64, 2));
  }

  @Test
  void everyKindOfPenaltyIsAdded() {
    Layer layer = network(Optional.of(GROUPED.withInitial(new Initial.Constant(.1))), 1, 0);
    for (Penalty.Kind kind :
        List.of(new Penalty.L1(), new Penalty.KlTo(List.of(.2, .5, .3)), new Penalty.Entropy())) {
      Penalty penalty = new Penalty("gate.scores", kind, .4, new Schedule.Constant());
      agree(layer, TrainingPlan.of(10, Loss.MEAN_SQUARED_ERROR).withPenalty(penalty), rows(64, 2));
    }
  }

  @Test
  void aFrozenGateStillScalesTheRows() {
    TrainingPlan plan = TrainingPlan.of(10, Loss.BINARY_CROSS_ENTROPY).withFrozen("gate.*");
    agree(network(Optional.of(GROUPED), 1, 0), plan, rows(64, 2));
  }

  @Test
  void aWideTableAndManyRowsAgreeToo() {
    Layer wide = ScoresNets.gated(INPUTS);
    agree(wide, TrainingPlan.of(10, Loss.BINARY_CROSS_ENTROPY), rows(896, 2));
  }

  @Test
  void anyOtherNetworkIsLeftToTheRecordedRun() {
    TrainingPlan plan = TrainingPlan.of(10, Loss.BINARY_CROSS_ENTROPY);
    Optional<Gate> gate = Optional.of(Gate.of(INPUTS));
    assertThat(isWrittenOut(network(gate, 1, 0), plan)).isTrue();
    assertThat(isWrittenOut(network(gate, 1, .1), plan)).isFalse();
    assertThat(isWrittenOut(network(Optional.of(InputGate.linear(INPUTS)), 1, 0), plan)).isFalse();
    assertThat(isWrittenOut(network(gate, 1, 0), plan.withFrozen("embed.*"))).isFalse();
    assertThat(isWrittenOut(network(gate, 1, 0), plan.withPenalty(everything()))).isFalse();
    assertThat(isWrittenOut(network(Optional.empty(), 1, 0), plan.withPenalty(PENALTY))).isFalse();
  }

  private static Penalty everything() {
    return new Penalty("*", PENALTY.kind(), .3, PENALTY.annealing());
  }

  private static boolean isWrittenOut(Layer layer, TrainingPlan plan) {
    try (Network network = Network.create(layer, List.of(INPUTS), Link.IDENTITY, 1, 2, 3)) {
      List<PenaltyTerm> penalties = plan.penalties().stream().map(PenaltyTerm::new).toList();
      return Scope.get(
          () ->
              OneTokenGradients.of(plan, layer, leaves(plan, network, drawn(network)), penalties)
                  .isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aMemberHasTheSameBitsHoweverTheMembersAreCut(int outputs) {
    Layer layer = network(Optional.of(GROUPED), outputs, 0);
    Loss loss = outputs == 1 ? Loss.MEAN_SQUARED_ERROR : Loss.CROSS_ENTROPY;
    TrainingPlan plan =
        TrainingPlan.of(15, loss)
            .withGroup(ParameterGroup.of("gate.scores", Optimiser.adam().withLearningRate(.1)))
            .withPenalty(PENALTY);
    List<Map<String, NdArray>> found = new ArrayList<>();
    for (int size : new int[] {1, 2, 5}) {
      try (Network network = Network.create(layer, List.of(INPUTS), Link.IDENTITY, 1, 2, 3, 4, 5)) {
        Trainer.of(plan).withWorkers(new Workers(2, 1, size)).fit(network, rows(77, outputs));
        found.add(new HashMap<>(network.parameters()));
      }
    }
    assertThat(found.get(1)).isEqualTo(found.get(0));
    assertThat(found.get(2)).isEqualTo(found.get(0));
  }

  @Test
  void goingOnFromACheckpointEndsWithTheBitsOfAnUnbrokenRun() {
    TrainingPlan plan = TrainingPlan.of(9, Loss.BINARY_CROSS_ENTROPY).withPenalty(PENALTY);
    List<Checkpoint> saved = new ArrayList<>();
    Layer layer = network(Optional.of(GROUPED), 1, 0);
    try (Network whole = Network.create(layer, List.of(INPUTS), Link.SIGMOID, 1, 2, 3);
        Network broken = Network.create(layer, List.of(INPUTS), Link.SIGMOID, 1, 2, 3)) {
      Trainer.of(plan).checkpointing(4, saved::add).fit(whole, rows(64, 2));
      Trainer.of(plan).resume(broken, rows(64, 2), saved.get(0));
      assertThat(broken.parameters()).isEqualTo(whole.parameters());
    }
  }
}
