package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
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
import dev.candor.torch.graph.series.TemporalConvolutions;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.onnx.OnnxImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas, written out once more on the heap. */
class MappingTest {
  private static final int N = 3;
  private static final int T = 4;
  private static final int F = 3;
  private static final int H = 5;
  private static final int HIDDEN = 1;
  private static final NdArray WINDOWS = Nets.drawn(1, N, T, F);
  private static final Path GOLDEN = Path.of(System.getProperty("candor.golden"));

  private static Scored places(Network network, Mapping mapping) {
    Variant variant = Variant.of(mapping, Aggregation.MEAN);
    Background background = Background.meanOf(WINDOWS);
    return Actif.of(network, Nets.names(F), variant, background).scorePlaces(WINDOWS, 0);
  }

  private static double[][] projection(Network network, String node, int gates, int units) {
    double[] weight = network.parameter(node + ".input.weight").toDoubles();
    double[][] p = new double[units][F];
    for (int row = 0; row < gates * units; row++) {
      for (int f = 0; f < F; f++) {
        p[row % units][f] += Math.abs(weight[row * F + f]);
      }
    }
    return p;
  }

  @Test
  void scoresAtPlacesAreTheFormulas() {
    try (Network network = Nets.untrained(RecurrentStack.lstm(F, H), T, 4)) {
      NdArray h = network.record(WINDOWS, "recurrent0"::equals).value("recurrent0");
      double[] y = network.outputs(WINDOWS).toDoubles();
      double[][] p = projection(network, "recurrent0", 4, H);
      double[] mean = Background.meanOf(WINDOWS).mean().toDoubles();
      Scored identity = places(network, Mapping.IDENTITY);
      Scored plain = places(network, Mapping.PROJECTION);
      Scored centred = places(network, Mapping.CENTRED_PROJECTION);
      Scored first = places(network, Mapping.FIRST_UNITS);
      Scored between = places(network, Mapping.INTERPOLATE);
      assertThat(identity.answers()).isEqualTo(network.predict(WINDOWS));
      assertThat(centred.answers()).isEqualTo(network.predict(WINDOWS));
      for (int n = 0; n < N; n++) {
        for (int t = 0; t < T; t++) {
          for (int f = 0; f < F; f++) {
            double x = WINDOWS.at(n, t, f);
            double credited = 0;
            for (int j = 0; j < H; j++) {
              credited += Math.abs(h.at(n, t, j)) * p[j][f];
            }
            assertThat(identity.scores().at(n, t, f)).isCloseTo(Math.abs(x), within(1e-6));
            assertThat(plain.scores().at(n, t, f)).isCloseTo(Math.abs(x) * credited, within(1e-6));
            assertThat(centred.scores().at(n, t, f))
                .isCloseTo(Math.abs(x - mean[f]) * credited, within(1e-6));
            assertThat(first.scores().at(n, t, f))
                .isCloseTo(Math.abs(y[n] * h.at(n, t, f)), within(1e-6));
            // five units at three points: the first, the third, the last
            assertThat(between.scores().at(n, t, f))
                .isCloseTo(Math.abs(h.at(n, t, 2 * f)), within(1e-6));
          }
        }
      }
    }
  }

  @Test
  void scoresOfWindowsAreTheFormulas() {
    try (Network network = Nets.untrained(RecurrentStack.lstm(F, H), T, 4)) {
      NdArray h = network.record(WINDOWS, "recurrent0"::equals).value("recurrent0");
      double[] y = network.outputs(WINDOWS).toDoubles();
      Actif first =
          Actif.of(network, Nets.names(F), Variant.of(Mapping.FIRST_UNITS, Aggregation.MEAN));
      Actif between =
          Actif.of(network, Nets.names(F), Variant.of(Mapping.INTERPOLATE, Aggregation.MEAN));
      NdArray ofFirst = first.score(WINDOWS, 0).scores();
      NdArray ofBetween = between.score(WINDOWS, 0).scores();
      for (int n = 0; n < N; n++) {
        for (int f = 0; f < F; f++) {
          double sum = 0;
          double mean = 0;
          for (int t = 0; t < T; t++) {
            sum += h.at(n, t, f);
            mean += h.at(n, t, 2 * f) / T;
          }
          assertThat(ofFirst.at(n, f)).isCloseTo(y[n] * sum, within(1e-6));
          assertThat(ofBetween.at(n, f)).isCloseTo(mean, within(1e-6));
        }
      }
    }
  }

  @Test
  void atThePenultimateLayerWeightsGoThroughWhatLiesBetween() {
    try (Network network = Nets.untrained(RecurrentStack.gru(F, H), T, 4)) {
      Variant variant = new Variant(Mapping.CENTRED_PROJECTION, Hook.PENULTIMATE, Aggregation.MEAN);
      NdArray scores =
          Actif.of(network, Nets.names(F), variant, Background.meanOf(WINDOWS))
              .score(WINDOWS, 0)
              .scores();
      NdArray units = network.record(WINDOWS, "elu"::equals).value("elu");
      double[] hidden = network.parameter("hidden.weight").toDoubles();
      double[][] p = projection(network, "recurrent0", 3, H);
      double[] mean = Background.meanOf(WINDOWS).mean().toDoubles();
      assertThat(units.length(1)).isEqualTo(HIDDEN);
      for (int n = 0; n < N; n++) {
        for (int f = 0; f < F; f++) {
          double away = 0;
          for (int t = 0; t < T; t++) {
            away += Math.abs(WINDOWS.at(n, t, f) - mean[f]) / T;
          }
          double credited = 0;
          for (int j = 0; j < H; j++) {
            credited += Math.abs(units.at(n, 0)) * Math.abs(hidden[j]) * p[j][f];
          }
          assertThat(scores.at(n, f)).isCloseTo(away * credited, within(1e-6));
        }
      }
    }
  }

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
      assertThat(places(network, Mapping.CENTRED_PROJECTION).scores().toDoubles())
          .containsExactly(
              places(folded, Mapping.CENTRED_PROJECTION).scores().toDoubles(), within(1e-5));
    }
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  @Test
  void everyVariantRanksAnImportedLstmAndExplainsWhereItHasPlaces() {
    Path file = GOLDEN.resolve("lstm_max_saliency").resolve("model.onnx");
    try (Network network = OnnxImport.read(file)) {
      int steps = network.rowShape().get(0);
      int features = network.rowShape().get(1);
      NdArray windows = Nets.drawn(9, 40, steps, features);
      Background background = Background.of(network, windows);
      List<String> explained = new ArrayList<>();
      for (Variant variant : Variant.all()) {
        if (variant.hook() == Hook.PENULTIMATE) {
          continue;
        }
        Actif actif = Actif.of(network, Nets.names(features), variant, background);
        assertThat(actif.rank(windows, 0).ranking().features()).hasSize(features);
        Attribution one = actif.explainer().explain(windows.row(0), 0);
        assertThat(one.axes()).isEqualTo(new Axes.TimeFeatures(steps, Nets.names(features)));
        explained.add(one.evidence().method());
      }
      assertThat(explained).contains("actif-path-gates-mean", "actif-first-units-inv-time");
    }
  }

  @Test
  void signedPlacesAddUpToTheAnswerOfALinearModelNearly() {
    try (Network network = Nets.untrained(RecurrentStack.lstm(F, H), T, 4)) {
      NdArray windows = Nets.drawn(5, 30, T, F);
      NdArray small = scaled(windows, .02);
      Actif actif =
          Actif.of(
              network,
              Nets.names(F),
              Variant.of(Mapping.MEAN_GATES, Aggregation.MEAN),
              Background.of(network, small));
      Scored scored = actif.score(small, 0);
      double[] answers = scored.answers().toDoubles();
      double mean = Arrays.stream(answers).average().orElseThrow();
      double spread = Arrays.stream(answers).map(a -> Math.abs(a - mean)).max().orElseThrow();
      for (int n = 0; n < 30; n++) {
        double sum = 0;
        for (int f = 0; f < F; f++) {
          sum += scored.scores().at(n, f);
        }
        assertThat(sum).isCloseTo(answers[n] - mean, within(.25 * spread));
      }
    }
  }

  private static NdArray scaled(NdArray array, double factor) {
    double[] values = array.toDoubles();
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) (values[i] * factor);
          }
        },
        array.shape());
  }

  @Test
  void whatANetworkDoesNotHaveIsRefusedInOneLine() {
    try (Network convolutions = Nets.untrained(TemporalConvolutions.of(F, H), T, 4);
        Network narrow = Nets.untrained(RecurrentStack.lstm(F, 2), T, 4)) {
      Background mean = Background.meanOf(WINDOWS);
      Variant projection = Variant.of(Mapping.CENTRED_PROJECTION, Aggregation.MEANSTD);
      assertThatThrownBy(() -> Actif.of(convolutions, Nets.names(F), projection, mean))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have an LSTM or GRU layer");
      Variant first = Variant.of(Mapping.FIRST_UNITS, Aggregation.MEAN);
      assertThatThrownBy(() -> Actif.of(narrow, Nets.names(F), first).rank(WINDOWS, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have a unit for each of 3 features (found 2)");
      Variant gates = Variant.of(Mapping.MEAN_GATES, Aggregation.MEAN);
      assertThatThrownBy(() -> Actif.of(narrow, Nets.names(F), gates, mean))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must hold the response");
      Actif actif = Actif.of(narrow, Nets.names(F), projection, mean);
      assertThatThrownBy(() -> actif.rank(Nets.drawn(1, 2, T + 1, F), 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must be [n, 4, 3]");
      NdArray hole = NdArray.of(new float[] {0, 0, 0, 0, Float.NaN, 0, 0, 0, 0, 0, 0, 0}, 1, T, F);
      assertThatThrownBy(() -> actif.rank(hole, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("window 0 must be finite (found NaN for f1)");
      assertThatThrownBy(() -> actif.rank(WINDOWS, 1))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("output must be 0 to 0 (found 1)");
    }
  }

  @ParameterizedTest
  @EnumSource(Mapping.class)
  void aNumberThatIsNotFiniteIsNamedWhereverItStandsAndNothingIsGiven(Mapping mapping) {
    try (Network network = Nets.untrained(RecurrentStack.lstm(F, H), T, 4)) {
      Background background = Background.of(network, WINDOWS);
      Variant variant = Variant.of(mapping, Aggregation.MEAN);
      Actif actif = Actif.of(network, Nets.names(F), variant, background);
      for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
        float[] numbers = Nets.drawn(3, 4, T, F).toFloats();
        numbers[2 * T * F + 5] = wrong;
        NdArray windows = NdArray.of(numbers, 4, T, F);
        ActifStream stream = actif.stream(0);
        assertThatThrownBy(() -> stream.observe(windows))
            .isInstanceOf(InputException.class)
            .hasMessageContaining("window 2 must be finite (found " + wrong + " for f2)");
        assertThat(stream.windows()).isZero();
        assertThatThrownBy(() -> actif.score(windows, 0)).isInstanceOf(InputException.class);
      }
    }
  }
}
