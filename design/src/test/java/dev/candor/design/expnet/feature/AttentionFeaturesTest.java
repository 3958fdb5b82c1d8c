package dev.candor.design.expnet.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.text.AttentionChannel;
import dev.candor.torch.text.AttentionView;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.SeenAttention;
import dev.candor.torch.text.TokenAttention;
import dev.candor.torch.text.TokenStates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttentionFeaturesTest {
  private static final EncoderShape SHAPE = new EncoderShape(10, 8, 8, 6, 2, 16, 1e-12, 0);

  /** One head, two texts: four tokens, and three with padding behind. */
  private static SeenAttention seen() {
    float[] first = {
      .1f, .2f, .3f, .4f, //
      .25f, .25f, .25f, .25f, //
      .7f, .1f, .1f, .1f, //
      .4f, .3f, .2f, .1f
    };
    float[] second = {
      .2f, .3f, .5f, 0, //
      .6f, .2f, .2f, 0, //
      1, 0, 0, 0, //
      0, 0, 0, 0
    };
    float[] both = new float[32];
    System.arraycopy(first, 0, both, 0, 16);
    System.arraycopy(second, 0, both, 16, 16);
    return new SeenAttention(
        NdArray.of(new float[4], 2, 2),
        List.of(5),
        List.of(NdArray.of(both, 2, 1, 4, 4)),
        List.of(4, 3));
  }

  private static AttentionFeatures raw() {
    return AttentionFeatures.last().withLength(Length.AS_IS).withWithin(Within.NOTHING);
  }

  @Test
  void theRawFeaturesOfATokenAreItsAttention() {
    NdArray found = raw().of(seen(), 0);
    assertThat(found.shape()).containsExactly(2, 3);
    // token 1: [CLS] listens to it, it listens to [CLS], all listen to it on average
    assertClose(found, .2, .25, .85 / 4, .3, .7, .85 / 4);
  }

  @Test
  void candidatesLieBetweenTheFirstTokenAndTheLastBeforePadding() {
    NdArray found = raw().of(seen(), 1);
    assertThat(found.shape()).containsExactly(1, 3);
    assertClose(found, .3, .6, .5 / 3);
  }

  @Test
  void attentionIsComparedWithWhatAnEvenShareWouldBe() {
    NdArray found = raw().withLength(Length.CORRECTED).of(seen(), 0);
    assertClose(
        found,
        Math.log(4 * .2 + 1e-6),
        Math.log(4 * .25 + 1e-6),
        Math.log(.85 + 1e-6),
        Math.log(4 * .3 + 1e-6),
        Math.log(4 * .7 + 1e-6),
        Math.log(.85 + 1e-6));
    AttentionFeatures entropy =
        new AttentionFeatures(
            List.of(ViewGroup.of(LayerChoice.LAST, AttentionView.ENTROPY)),
            Length.CORRECTED,
            Within.NOTHING);
    // token 1 listens to all four evenly
    assertThat(entropy.of(seen(), 0).get(0)).isCloseTo(0, within(1e-6));
  }

  @Test
  void withinASentenceTwoCandidatesAreOneDeviationApartFromTheirMean() {
    NdArray found = raw().withWithin(Within.SENTENCE).of(seen(), 0);
    // the means of the columns are equal: nothing to tell
    assertClose(found, -1, -1, 0, 1, 1, 0);
    // one candidate has nobody to be compared with
    assertClose(raw().withWithin(Within.SENTENCE).of(seen(), 1), 0, 0, 0);
  }

  @Test
  void slopesKeepTheirSignAndCountAsManyTimesAsThereAreTokens() {
    AttentionFeatures slopes =
        new AttentionFeatures(
            List.of(ViewGroup.of(LayerChoice.LAST, AttentionView.SLOPE_ROW)),
            Length.CORRECTED,
            Within.NOTHING);
    TokenAttention seen =
        new TokenAttention(
            NdArray.of(new float[2], 1, 2),
            List.of(new AttentionChannel(5, AttentionView.SLOPE_ROW)),
            NdArray.of(new float[] {9, -.25f, .5f, 9}, 1, 1, 1, 4),
            List.of(4),
            List.of(0),
            Optional.empty());
    assertClose(slopes.of(seen, 0), -1, 2);
    assertThat(slopes.needsSlopes()).isTrue();
    assertThat(AttentionFeatures.all().needsSlopes()).isFalse();
  }

  @Test
  void statesAreSeenPlainAndOnTheSideOfTheClass() {
    AttentionFeatures row =
        new AttentionFeatures(
            List.of(ViewGroup.of(LayerChoice.LAST, AttentionView.ROW)),
            Length.AS_IS,
            Within.NOTHING);
    NdArray states = NdArray.of(new float[] {9, 9, 3, 6, 9, 9}, 1, 3, 2);
    for (int target = 0; target < 3; target++) {
      TokenAttention seen =
          new TokenAttention(
              NdArray.of(new float[3], 1, 3),
              List.of(new AttentionChannel(5, AttentionView.ROW)),
              NdArray.of(new float[] {.1f, .5f, .4f}, 1, 1, 1, 3),
              List.of(3),
              List.of(target),
              Optional.of(states));
      double first = target == 0 ? 2. / 3 : -1. / 3;
      double second = target == 1 ? 2. / 3 : -1. / 3;
      assertClose(
          row.withStates().of(seen, 0), .5, 3, 6, 3 * first, 6 * first, 3 * second, 6 * second);
    }
    assertThat(row.withStates().kept()).isEqualTo(TokenStates.BEFORE_LAST);
    assertThat(row.kept()).isEqualTo(TokenStates.NONE);
    assertThat(row.withStates().toString()).endsWith("within=NOTHING, states=BEFORE_LAST]");
  }

  @Test
  void featuresComeLayerByLayerViewByViewHeadByHead() {
    assertThat(AttentionFeatures.last().width(SHAPE)).isEqualTo(6);
    assertThat(AttentionFeatures.all().width(SHAPE)).isEqualTo(36);
    List<FeatureName> names =
        AttentionFeatures.last().with(LayerChoice.these(2), AttentionView.ENTROPY).names(SHAPE);
    assertThat(names.stream().map(FeatureName::toString))
        .containsExactly(
            "layer5.head0.row",
            "layer5.head1.row",
            "layer5.head0.column",
            "layer5.head1.column",
            "layer5.head0.column-mean",
            "layer5.head1.column-mean",
            "layer2.head0.entropy",
            "layer2.head1.entropy");
    assertThat(LayerChoice.MIDDLE.in(6)).containsExactly(2, 3);
    assertThat(LayerChoice.MIDDLE.in(12)).containsExactly(4, 5, 6, 7);
    assertThat(LayerChoice.MIDDLE.in(1)).containsExactly(0);
  }

  @Test
  void aTextWithoutWordsHasNoCandidates() {
    SeenAttention empty =
        new SeenAttention(
            NdArray.of(new float[2], 1, 2),
            List.of(5),
            List.of(NdArray.of(new float[] {.5f, .5f, .5f, .5f}, 1, 1, 2, 2)),
            List.of(2));
    assertThat(AttentionFeatures.last().of(empty, 0).shape()).containsExactly(0, 3);
  }

  @Test
  void unitsAreThoseOfTheWeightedTrainingRows() {
    NdArray rows = NdArray.of(new float[] {0, 5, 2, 5, 8, 5}, 3, 2);
    Standard standard = Standard.of(List.of(rows), List.of(new double[] {1, 1, 0}));
    assertThat(standard.mean().toDoubles()).containsExactly(1, 5);
    assertThat(standard.deviation().toDoubles()).containsExactly(1, 1);
    assertClose(standard.of(rows), -1, 0, 1, 0, 7, 0);
    assertThatThrownBy(() -> standard.of(NdArray.of(new float[3], 1, 3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("features must be [rows, 2]");
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThatThrownBy(() -> LayerChoice.these(7).in(6))
        .hasMessageContaining("layer must be one of 6, from 0 on (found 7)");
    assertThatThrownBy(() -> LayerChoice.these(1, 1)).isInstanceOf(InputException.class);
    AttentionFeatures twice = AttentionFeatures.all().with(LayerChoice.LAST, AttentionView.ROW);
    assertThatThrownBy(() -> twice.channels(SHAPE))
        .hasMessageContaining("must ask for each view of a layer once");
  }

  private static void assertClose(NdArray found, double... expected) {
    assertThat(found.size()).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.get(i)).as("number %d", i).isCloseTo(expected[i], within(1e-5));
    }
  }
}
