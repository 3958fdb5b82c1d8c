package dev.candor.torch.graph.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.jit.TorchScriptPredictor;
import dev.candor.torch.onnx.OnnxImport;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.torch.train.TrainingRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesNetworkTest {
  private static final int STEPS = 6;
  private static final int FEATURES = 3;
  private static final Path SPEED = Path.of(System.getProperty("candor.shared"), "speed");

  static Stream<SeriesBody> bodies() {
    return Stream.of(
        RecurrentStack.lstm(FEATURES, 8),
        RecurrentStack.gru(FEATURES, 8),
        RecurrentStack.lstm(FEATURES, 4).withLayers(2).withDirection(Direction.BOTH),
        RecurrentStack.gru(FEATURES, 8).withDirection(Direction.REVERSE),
        TemporalConvolutions.of(FEATURES, 8),
        SmallTransformer.of(FEATURES, 8, STEPS));
  }

  private static NdArray drawn(long seed, int... shape) {
    SplittableRandom random = new SplittableRandom(seed);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) (random.nextDouble() * 2 - 1);
          }
        },
        shape);
  }

  private static Network network(SeriesNetwork design, long seed) {
    return Network.createInParts(design.graph(), List.of(STEPS, FEATURES), Link.IDENTITY, seed);
  }

  /** The target is the first feature of the step before the last. */
  private record Rows(NdArray inputs) implements BatchSource {
    @Override
    public int rows() {
      return inputs.length(0);
    }

    @Override
    public int batches() {
      return 1;
    }

    @Override
    public BatchReader epoch(int epoch) {
      float[] targets = new float[rows()];
      for (int i = 0; i < targets.length; i++) {
        targets[i] = (float) inputs.at(i, STEPS - 2, 0);
      }
      Batch batch = new Batch(inputs, NdArray.of(targets, targets.length, 1));
      return new BatchReader() {
        private Optional<Batch> next = Optional.of(batch);

        @Override
        public Optional<Batch> next() {
          Optional<Batch> now = next;
          next = Optional.empty();
          return now;
        }

        @Override
        public void close() {
          next = Optional.empty();
        }
      };
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void everyBodyLearnsAndGivesTheSameBitsFromTheSameSeed(SeriesBody body) {
    SeriesNetwork design = SeriesNetwork.of(body, 1);
    TrainingPlan plan =
        TrainingPlan.of(30, Loss.SMOOTH_ABSOLUTE_ERROR)
            .withOptimiser(Optimiser.adamW().withLearningRate(.02));
    Rows rows = new Rows(drawn(1, 64, STEPS, FEATURES));
    try (Network one = network(design, 5);
        Network again = network(design, 5)) {
      TrainingRun run = BatchTrainer.of(plan).fit(one, rows);
      BatchTrainer.of(plan).fit(again, rows);
      double first = run.epochs().get(0).loss().get(0);
      double last = run.epochs().get(29).loss().get(0);
      assertThat(last).isLessThan(.6 * first);
      assertThat(one.parameters()).isEqualTo(again.parameters());
      assertThat(one.parameter("norm.running_mean"))
          .isNotEqualTo(NdArray.of(new float[body.width()], 1, body.width()));
    }
  }

  @ParameterizedTest
  @EnumSource(Pooling.class)
  void poolingDoesWhatItSays(Pooling pooling) {
    SeriesNetwork design =
        SeriesNetwork.of(RecurrentStack.lstm(FEATURES, 4), 1)
            .withNorm(SeriesNetwork.UnitNorm.NONE)
            .withHidden(0)
            .withPooling(pooling);
    NdArray batch = drawn(2, 2, STEPS, FEATURES);
    try (Network network = network(design, 3)) {
      double[] states = network.record(batch, "recurrent0"::equals).value("recurrent0").toDoubles();
      double[] weight = network.parameter("answer.weight").toDoubles();
      double bias = network.parameter("answer.bias").get(0);
      double[] answers = network.predict(batch).toDoubles();
      double[][] bySteps = new double[STEPS][4];
      for (int i = 0; i < STEPS * 4; i++) {
        bySteps[i / 4][i % 4] = states[i];
      }
      if (pooling == Pooling.NONE) {
        assertThat(answers).hasSize(2 * STEPS);
        assertThat(answers[2]).isCloseTo(answer(bySteps[2], weight, bias), within(1e-6));
        return;
      }
      double[] pooled = new double[4];
      for (int j = 0; j < 4; j++) {
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double[] step : bySteps) {
          largest = Math.max(largest, step[j]);
          sum += step[j];
        }
        pooled[j] =
            switch (pooling) {
              case MAX -> largest;
              case MEAN -> sum / STEPS;
              default -> bySteps[STEPS - 1][j];
            };
      }
      assertThat(answers[0]).isCloseTo(answer(pooled, weight, bias), within(1e-6));
    }
  }

  private static double answer(double[] units, double[] weight, double bias) {
    double sum = bias;
    for (int j = 0; j < units.length; j++) {
      sum += units[j] * weight[j];
    }
    return sum;
  }

  /** The same weights, from the file, in a network of ours. */
  @Test
  void theReferenceLstmAnswersAsPyTorchDoes() {
    SeriesNetwork design =
        new SeriesNetwork(
            RecurrentStack.lstm(34, 64), SeriesNetwork.UnitNorm.NONE, Pooling.MAX, 0, 64, 1);
    NdArray batch = drawn(7, 9, 10, 34);
    try (Network theirs = OnnxImport.read(SPEED.resolve("lstm.onnx"));
        Network ours = Network.createInParts(design.graph(), List.of(10, 34), Link.IDENTITY, 1);
        TorchScriptPredictor script = TorchScriptPredictor.load(SPEED.resolve("lstm.pt"))) {
      Map<String, NdArray> numbers = new LinkedHashMap<>();
      theirs
          .parameters()
          .forEach(
              (name, array) ->
                  numbers.put(
                      name.replace("l.LSTM", "recurrent0")
                          .replace("f1", "hidden")
                          .replace("f2", "answer"),
                      array));
      ours.replace(numbers);
      double[] expected = script.predict(batch).toDoubles();
      double[] found = ours.predict(batch).toDoubles();
      assertThat(expected).hasSize(9);
      assertThat(found).containsExactly(expected, within(1e-5));
    }
  }

  /** The engine stacks layers and directions by itself. */
  @Test
  void stackedLayersInBothDirectionsAreTheEnginesOwn() {
    RecurrentStack body =
        RecurrentStack.lstm(FEATURES, 4).withLayers(2).withDirection(Direction.BOTH);
    GraphBuilder graph = GraphBuilder.of("x");
    NdArray batch = drawn(4, 3, STEPS, FEATURES);
    try (Network network =
        Network.createInParts(
            graph.answering(body.onto(graph, "", "x")),
            List.of(STEPS, FEATURES),
            Link.IDENTITY,
            11)) {
      double[] expected =
          Scope.withoutGradients(
              () -> {
                TensorVector numbers = new TensorVector();
                for (String layer : List.of("recurrent0.", "recurrent1.")) {
                  for (String reading : List.of("", "reverse.")) {
                    for (String part :
                        List.of(
                            "input.weight", "recurrent.weight", "input.bias", "recurrent.bias")) {
                      NdArray array = network.parameter(layer + reading + part);
                      numbers.push_back(Tensors.of(array).squeeze(0));
                    }
                  }
                }
                Tensor zeros = torch.zeros(4, 3, 4);
                return Tensors.toDoubles(
                    torch
                        .lstm(
                            Tensors.of(batch),
                            new TensorVector(zeros, zeros),
                            numbers,
                            true,
                            2,
                            0,
                            false,
                            true,
                            true)
                        .get0());
              });
      assertThat(network.predict(batch).toDoubles()).containsExactly(expected, within(1e-6));
    }
  }

  @Test
  void aTemporalConvolutionSeesNothingOfWhatComesLater() {
    TemporalConvolutions body = TemporalConvolutions.of(FEATURES, 5);
    GraphBuilder graph = GraphBuilder.of("x");
    try (Network network =
        Network.createInParts(
            graph.answering(body.onto(graph, "", "x")),
            List.of(STEPS, FEATURES),
            Link.IDENTITY,
            2)) {
      NdArray batch = drawn(5, 1, STEPS, FEATURES);
      float[] changed = batch.toFloats();
      changed[4 * FEATURES] += 1;
      double[] before = network.predict(batch).toDoubles();
      double[] after = network.predict(NdArray.of(changed, 1, STEPS, FEATURES)).toDoubles();
      for (int i = 0; i < 4 * 5; i++) {
        assertThat(after[i]).isEqualTo(before[i]);
      }
      assertThat(after[4 * 5]).isNotEqualTo(before[4 * 5]);
    }
  }

  @ParameterizedTest
  @EnumSource(Cell.class)
  void stepByStepTheStatesAreThoseOfTheWholeWindow(Cell cell) {
    RecurrentStack body = new RecurrentStack(cell, FEATURES, 5, 2, Direction.FORWARD);
    try (Network network = network(SeriesNetwork.of(body, 1), 9)) {
      NdArray batch = drawn(6, 1, STEPS, FEATURES);
      NdArray states = network.record(batch, "recurrent1"::equals).value("recurrent1");
      LiveState live = LiveState.of(network);
      for (int round = 0; round < 2; round++) {
        for (int step = 0; step < STEPS; step++) {
          float[] state = live.step(batch.row(0).row(step).toFloats());
          for (int j = 0; j < 5; j++) {
            assertThat((double) state[j]).isCloseTo(states.at(0, step, j), within(1e-6));
          }
        }
        live.reset();
      }
    }
  }

  @Test
  void whatReadsBackwardsCannotGoStepByStep() {
    RecurrentStack both = RecurrentStack.gru(FEATURES, 4).withDirection(Direction.BOTH);
    try (Network network = network(SeriesNetwork.of(both, 1), 9)) {
      assertThatThrownBy(() -> LiveState.of(network))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must read forward");
    }
  }
}
