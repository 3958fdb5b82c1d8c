package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.onnx.OnnxImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
