package dev.candor.whitebox.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Convolution;
import dev.candor.torch.graph.GlobalAverage;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.shape.Flatten;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Small;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every map by hand, on a network whose two channels are {@code relu(x)} and {@code relu(-x)}. */
class CamTest {
  private static final List<Integer> ONE = List.of(1, 1);

  /** {@code y = 2 mean(relu(x)) - 4 mean(relu(-x)) + 0.5}. */
  private static final Network NETWORK =
      Network.imported(
          new Graph(
              List.of("x"),
              List.of(
                  new Node(
                      "conv",
                      new Convolution(1, 2, ONE, ONE, List.of(0, 0), ONE, 1, false),
                      List.of("x"),
                      List.of("conv")),
                  new Node("relu", Activation.RELU, List.of("conv"), List.of("relu")),
                  new Node("gap", new GlobalAverage(), List.of("relu"), List.of("gap")),
                  new Node("flat", new Flatten(1), List.of("gap"), List.of("flat")),
                  new Node("fc", new Affine(2, 1, true), List.of("flat"), List.of("fc"))),
              "fc"),
          List.of(1, 2, 2),
          RowLimit.PARTS,
          Map.of(
              "conv.weight", NdArray.of(new float[] {1, -1}, 2, 1, 1, 1),
              "fc.weight", NdArray.of(new float[] {2, -4}, 1, 2),
              "fc.bias", NdArray.of(new float[] {.5f}, 1)));

  private static final Subject SUBJECT = Small.subject(NETWORK, 1, 2, 2);
  private static final NdArray INPUT = NdArray.of(new float[] {1, -2, 3, 0}, 1, 2, 2);
  private static final CamSettings SIGNED = CamSettings.withDefaults().withSign(MapSign.SIGNED);

  @AfterAll
  static void close() {
    NETWORK.close();
  }

  private static void assertMap(Explainer explainer, double... expected) {
    Attribution told = explainer.explain(INPUT, 0);
    assertThat(told.values().toDoubles()).containsExactly(expected, within(1e-6));
    assertThat(told.axes()).isEqualTo(new Axes.PatchGrid(2, 2));
    assertThat(told.evidence().settings()).containsEntry("layer", "relu");
  }

  @Test
  void camWeighsTheChannelsAsTheLastLayerDoesAndItsMeanIsTheAnswerLessTheBias() {
    assertMap(new ClassActivationMap(SUBJECT), 2, -8, 6, 0);
  }

  @Test
  void gradCamIsCamByTheNumberOfPlaces() {
    assertMap(new GradCam(SUBJECT, SIGNED), .5, -2, 1.5, 0);
    assertMap(new GradCam(SUBJECT), .5, 0, 1.5, 0);
    assertThat(new GradCam(SUBJECT).channelWeights(INPUT, 0).toDoubles())
        .containsExactly(new double[] {.5, -1}, within(1e-6));
  }

  @Test
  void gradCamPlusPlusSharesTheGradientAmongPlaces() {
    // alpha = 1/4 / (2/4 + 4/8) = 1/4, w = 4 * 1/4 * 1/2; nothing speaks for the second channel
    assertMap(new GradCamPlusPlus(SUBJECT), .5, 0, 1.5, 0);
    assertThat(new GradCamPlusPlus(SUBJECT).channelWeights(INPUT, 0).toDoubles())
        .containsExactly(new double[] {.5, 0}, within(1e-6));
  }

  @Test
  void layerCamTakesWhatSpeaksForTheAnswerPlaceByPlace() {
    assertMap(new LayerCam(SUBJECT), .5, 0, 1.5, 0);
  }

  @Test
  void ablationCamTakesChannelsAway() {
    // y = 0.5; without the first channel -1.5, without the second 2.5
    assertMap(new AblationCam(SUBJECT, SIGNED), 4, -8, 12, 0);
    assertThat(new AblationCam(SUBJECT).explain(INPUT, 0).evidence().modelCalls()).isEqualTo(4);
  }

  @Test
  void scoreCamKeepsWhatAChannelShows() {
    // masks 1/3 0 1 0 and 0 1 0 0 leave answers 5/3 and -2 above that of nothing
    ScoreWeights increase = ScoreWeights.INCREASE;
    assertMap(new ScoreCam(SUBJECT, SIGNED, increase), 5 / 3.0, -4, 5, 0);
    double first = 1 / (1 + Math.exp(-11 / 3.0));
    assertMap(new ScoreCam(SUBJECT), first, 2 * (1 - first), 3 * first, 0);
  }

  @Test
  void showsEachChannelAndDrawsMapsOut() {
    Attribution each =
        new GradCam(SUBJECT, SIGNED.withChannels(MapChannels.EACH)).explain(INPUT, 0);
    assertThat(each.values().toDoubles())
        .containsExactly(new double[] {.5, 0, 1.5, 0, 0, -2, 0, 0}, within(1e-6));
    assertThat(each.axes()).isEqualTo(new Axes.Pixels(2, 2, 2));
  }

  @Test
  void tellsTheNearestNamesOfALayerThatIsNotThere() {
    assertThatThrownBy(
            () ->
                new GradCam(SUBJECT, CamSettings.withDefaults().withLayer("rellu"))
                    .explain(INPUT, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rellu")
        .hasMessageContaining("[relu");
    assertThatThrownBy(
            () ->
                new GradCam(SUBJECT, CamSettings.withDefaults().withLayer("flat"))
                    .explain(INPUT, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must give maps");
    assertThatThrownBy(
            () ->
                new ClassActivationMap(SUBJECT, CamSettings.withDefaults().withLayer("conv"))
                    .explain(INPUT, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("layer relu does more")
        .hasMessageContaining("take gradcam");
  }
}
