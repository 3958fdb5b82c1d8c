package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Direction;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.RecurrentNode;
import dev.candor.torch.graph.series.Pooling;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesBody;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.onnx.OnnxImport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With one window, its gates are their own mean: how the answer goes with it is the gradient. */
class ResponseTest {
  private static final int T = 4;
  private static final int F = 3;
  private static final int H = 5;
  private static final Path GOLDEN = Path.of(System.getProperty("candor.golden"));

  static Stream<SeriesBody> recurrent() {
    RecurrentStack lstm = RecurrentStack.lstm(F, H);
    RecurrentStack gru = RecurrentStack.gru(F, H);
    return Stream.of(
        lstm,
        gru,
        lstm.withDirection(Direction.REVERSE),
        gru.withDirection(Direction.BOTH),
        lstm.withLayers(2).withDirection(Direction.BOTH),
        gru.withLayers(3));
  }

  /** With one window, its gates are their own mean: the response is the gradient. */
  @ParameterizedTest
  @MethodSource("recurrent")
  void ofOneWindowTheResponseIsTheGradient(SeriesBody body) {
    Graph graph = SeriesNetwork.of(body, 1).withPooling(Pooling.MEAN).graph();
    try (Network network = Network.createInParts(graph, List.of(T, F), Link.IDENTITY, 8)) {
      NdArray window = Nets.drawn(3, 1, T, F);
      double[] gradient = network.inputGradients(window, 0).toDoubles();
      Response response = Background.of(network, window).response().orElseThrow();
      assertThat(response.of(0)).containsExactly(gradient, within(2e-3 * largest(gradient)));
      assertThat(response.bandsOf(0)[2])
          .containsExactly(gradient, within(2e-3 * largest(gradient)));
    }
  }

  /**
   * The one window is moved to .309 of its way from the mean; its response there is the gradient.
   */
  @ParameterizedTest
  @MethodSource("recurrent")
  void onThePathTheResponseOfOneWindowIsTheGradientWhereItIsMoved(SeriesBody body) {
    Graph graph = SeriesNetwork.of(body, 1).withPooling(Pooling.MEAN).graph();
    try (Network network = Network.createInParts(graph, List.of(T, F), Link.IDENTITY, 8)) {
      NdArray window = Nets.drawn(3, 1, T, F);
      Background background = Background.of(network, window);
      double place = .6180339887498949 / 2;
      float[] moved = window.toFloats();
      for (int i = 0; i < moved.length; i++) {
        double mean = background.mean().get(i % F);
        moved[i] = (float) (mean + place * (moved[i] - mean));
      }
      NdArray between = NdArray.of(moved, 1, T, F);
      double[] gradient = network.inputGradients(between, 0).toDoubles();
      assertThat(background.response().orElseThrow().onPath(0))
          .containsExactly(gradient, within(2e-3 * largest(gradient)));
    }
  }

  @Test
  void ofAnImportedModelTooTheResponseOfOneWindowIsTheGradient() {
    try (Network network = OnnxImport.read(GOLDEN.resolve("lstm_last_saliency/model.onnx"))) {
      requireGradient(network, Nets.drawn(3, 1, steps(network), network.rowShape().get(1)));
    }
  }

  /**
   * States are moved by .01 to see how the answer goes with them. A unit whose two largest steps
   * lie nearer together than that changes its step on the way: each has a part of the slope then.
   * Where no unit has such steps, the response of one window is the gradient here too.
   */
  @Test
  void ofALargestOverTimeItIsTheGradientWhereNoTwoStepsAreNearerThanStatesAreMoved() {
    try (Network network = OnnxImport.read(GOLDEN.resolve("lstm_max_saliency/model.onnx"))) {
      NdArray windows = Nets.drawn(3, 400, steps(network), network.rowShape().get(1));
      double[] nearest = nearestSteps(network, windows);
      int apart = 0;
      int near = 0;
      for (int i = 1; i < nearest.length; i++) {
        apart = nearest[i] > nearest[apart] ? i : apart;
        near = nearest[i] < nearest[near] ? i : near;
      }
      assertThat(nearest[apart]).isGreaterThan(.01);
      requireGradient(network, windows.slice(apart, apart + 1));
      NdArray other = windows.slice(near, near + 1);
      double[] gradient = network.inputGradients(other, 0).toDoubles();
      double[] response = Background.of(network, other).response().orElseThrow().of(0);
      double off = 0;
      for (int i = 0; i < gradient.length; i++) {
        off = Math.max(off, Math.abs(response[i] - gradient[i]));
      }
      assertThat(off).isGreaterThan(2e-3 * largest(gradient));
    }
  }

  private static int steps(Network network) {
    return network.rowShape().get(0);
  }

  private static void requireGradient(Network network, NdArray window) {
    double[] gradient = network.inputGradients(window, 0).toDoubles();
    Response response = Background.of(network, window).response().orElseThrow();
    assertThat(response.of(0)).containsExactly(gradient, within(2e-3 * largest(gradient)));
  }

  /** The least distance of a unit's two largest steps, of each window. */
  private static double[] nearestSteps(Network network, NdArray windows) {
    RecurrentNode node = RecurrentNode.in((Graph) network.architecture()).get(0);
    NdArray states = network.record(windows, node.path()::equals).value(node.path());
    assertThat(states.shape()).containsExactly(steps(network), 1, windows.length(0), node.units());
    double[] nearest = new double[windows.length(0)];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int n = 0; n < nearest.length; n++) {
      for (int unit = 0; unit < node.units(); unit++) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < steps(network); step++) {
          double state = states.at(step, 0, n, unit);
          second = Math.max(second, Math.min(first, state));
          first = Math.max(first, state);
        }
        nearest[n] = Math.min(nearest[n], first - second);
      }
    }
    return nearest;
  }

  @Test
  void aGateInFrontBelongsToTheProjectionAndToTheResponse() {
    Graph gated =
        SeriesNetwork.reference(F, H, 1).withPooling(Pooling.MEAN).graph("gate", Gate.of(F));
    Graph plain = SeriesNetwork.reference(F, H, 1).withPooling(Pooling.MEAN).graph();
    try (Network network = Network.createInParts(gated, List.of(T, F), Link.IDENTITY, 8);
        Network folded = Network.createInParts(plain, List.of(T, F), Link.IDENTITY, 8)) {
      network.replace(Map.of("gate.scores", NdArray.of(new float[] {.5f, -1, 0}, 1, F)));
      double sum = Math.exp(.5) + Math.exp(-1) + 1;
      double[] factors = {F * Math.exp(.5) / sum, F * Math.exp(-1) / sum, F / sum};
      Map<String, NdArray> weights = new HashMap<>(network.parameters());
      weights.remove("gate.scores");
      double[] own = network.parameter("recurrent0.input.weight").toDoubles();
      weights.put(
          "recurrent0.input.weight",
          NdArray.ofFloats(
              room -> {
                for (int i = 0; i < room.length; i++) {
                  room[i] = (float) (own[i] * factors[i % F]);
                }
              },
              1,
              own.length / F,
              F));
      folded.replace(weights);
      NdArray window = Nets.drawn(3, 1, T, F);
      assertThat(network.predict(window).toDoubles())
          .containsExactly(folded.predict(window).toDoubles(), within(1e-6));
      requireGradient(network, window);
      assertThat(projected(network)).containsExactly(projected(folded), within(1e-5));
    }
  }

  private static double[] projected(Network network) {
    NdArray windows = Nets.drawn(1, 3, T, F);
    Variant variant = Variant.of(Mapping.CENTRED_PROJECTION, Aggregation.MEAN);
    return Actif.of(network, Nets.names(F), variant, Background.meanOf(windows))
        .scorePlaces(windows, 0)
        .scores()
        .toDoubles();
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
