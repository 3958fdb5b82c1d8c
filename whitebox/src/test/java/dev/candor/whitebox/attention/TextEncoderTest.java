package dev.candor.whitebox.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.FromLayer;
import dev.candor.torch.Network;
import dev.candor.torch.text.ClassHead;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import dev.candor.torch.text.TokenRows;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.relevance.Composites;
import dev.candor.whitebox.relevance.Lrp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every way of looking inside works on a classifier of texts. */
class TextEncoderTest {
  private static final EncoderShape SHAPE = new EncoderShape(30, 10, 8, 3, 2, 16, 1e-5, 0);
  private static final NdArray IDS = TokenRows.padded(List.of(new int[] {2, 9, 5, 7, 3}), 0);
  private static final Network NETWORK =
      PretrainedEncoder.drawn(SHAPE, 6).startingClassifier(ClassHead.of(3), .1, 8);

  @AfterAll
  static void close() {
    NETWORK.close();
  }

  private static Subject subject() {
    return Subject.of(NETWORK, Axes.Positions.of(5));
  }

  @Test
  void attentionOfEveryLayerIsFound() {
    AttentionMaps maps = new AttentionMaps(subject());
    assertThat(maps.layers(IDS.reshape(5)))
        .containsExactly(
            "layer0.attention.weights", "layer1.attention.weights", "layer2.attention.weights");
    Map<String, NdArray> slopes = maps.gradients(IDS, new int[] {1});
    NdArray last = Objects.requireNonNull(slopes.get("layer2.attention.weights"));
    assertThat(last.shape()).containsExactly(1, 2, 5, 5);
    double own = 0;
    double others = 0;
    for (int head = 0; head < 2; head++) {
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          double size = Math.abs(last.at(0, head, i, j));
          own += i == 0 ? size : 0;
          others += i == 0 ? 0 : size;
        }
      }
    }
    assertThat(own).isPositive();
    assertThat(others).as("whom others listen to in the last layer changes nothing").isZero();
  }

  @Test
  void methodsOfAttentionGiveEveryTokenANumber() {
    for (List<Attribution> found :
        List.of(
            new Chefer(subject()).explain(IDS, new int[] {1}),
            new Rollout(subject()).explain(IDS, new int[] {1}),
            new LastAttention(subject()).explain(IDS, new int[] {1}),
            new GradientTimesAttention(subject()).explain(IDS, new int[] {1}))) {
      double[] values = found.get(0).values().toDoubles();
      assertThat(values).hasSize(5);
      assertThat(Arrays.stream(values).sum()).isPositive();
    }
  }

  @Test
  void gradientsOfTheEmbeddingAddUp() {
    FromLayer embedded = FromLayer.embedding(NETWORK, IDS.reshape(5));
    assertThat(embedded.path()).isEqualTo("words");
    NdArray vectors = embedded.activations();
    Subject subject = Subject.of(embedded, Axes.Positions.of(5, 8));
    NdArray nothing = NdArray.of(new float[40], 1, 5, 8);
    Attribution found =
        new IntegratedGradients(subject, nothing).explain(vectors, new int[] {2}).get(0);
    double change = embedded.predict(vectors).at(0, 2) - embedded.predict(nothing).at(0, 2);
    assertThat(Arrays.stream(found.values().toDoubles()).sum()).isCloseTo(change, within(.01));
    assertThat(embedded.predict(vectors).at(0, 2))
        .isCloseTo(NETWORK.outputs(IDS).at(0, 0, 2), within(1e-5));
    Attribution relevance =
        new Lrp(subject, Composites.attnLrp()).explain(vectors, new int[] {2}).get(0);
    assertThat(relevance.values().firstNotFinite()).isEmpty();
  }
}
