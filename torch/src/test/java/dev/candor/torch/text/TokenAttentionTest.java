package dev.candor.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What heads make of tokens, read off the maps in native memory. */
class TokenAttentionTest {
  private static final EncoderShape SHAPE = TinyEncoders.SHAPE;
  private static final List<AttentionView> VIEWS =
      List.of(
          AttentionView.ROW,
          AttentionView.COLUMN,
          AttentionView.COLUMN_MEAN,
          AttentionView.ENTROPY);

  private static Network classifier() {
    return TinyEncoders.of(3).startingClassifier(ClassHead.of(3), 0, 5);
  }

  private static List<int[]> texts(long seed, int... lengths) {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> texts = new ArrayList<>();
    for (int length : lengths) {
      texts.add(random.ints(length, 1, SHAPE.vocabulary()).toArray());
    }
    return texts;
  }

  private static List<AttentionChannel> channels(List<AttentionView> views) {
    List<AttentionChannel> channels = new ArrayList<>();
    for (int layer = 0; layer < SHAPE.layers(); layer++) {
      for (AttentionView view : views) {
        channels.add(new AttentionChannel(layer, view));
      }
    }
    return channels;
  }

  @Test
  void theViewsOfAMapAreWhatTheirFormulasSay() {
    double[] map = {.5, .25, .25, .1, .8, .1, 1, 0, 0};
    NdArray maps = NdArray.ofFloats(to -> fill(to, map), 1, 1, 3, 3);
    SeenAttention seen =
        new SeenAttention(NdArray.of(new float[2], 1, 2), List.of(4), List.of(maps), List.of(3));
    TokenAttention found = TokenAttention.of(seen, VIEWS);
    assertThat(found.channels().get(1)).isEqualTo(new AttentionChannel(4, AttentionView.COLUMN));
    assertThat(found.of(0, 0, 0)).containsExactly(.5f, .25f, .25f);
    assertThat(found.of(0, 1, 0)).containsExactly(.5f, .1f, 1f);
    assertThat(found.of(0, 2, 0)[0]).isCloseTo(1.6f / 3, within(1e-6f));
    assertThat(found.of(0, 2, 0)[1]).isCloseTo(.35f, within(1e-6f));
    assertThat(found.of(0, 3, 0)[0]).isCloseTo((float) (1.5 * Math.log(2)), within(1e-6f));
    assertThat(found.of(0, 3, 0)[2]).isZero();
  }

  private static void fill(float[] to, double... from) {
    for (int i = 0; i < to.length; i++) {
      to[i] = (float) from[i];
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsReducedNativelyEqualsTheMapsOnTheHeap(long seed) {
    NdArray ids = TokenRows.padded(texts(seed, 7, 3, 5), SHAPE.padding());
    try (Network network = classifier()) {
      SeenAttention maps = SeenAttention.of(network, SHAPE, ids, SeenAttention.allLayers(SHAPE));
      TokenAttention expected = TokenAttention.of(maps, VIEWS);
      TokenAttention found = TokenAttention.of(network, SHAPE, ids, channels(VIEWS));
      assertThat(found.channels()).isEqualTo(expected.channels());
      assertThat(found.tokens()).containsExactly(7, 3, 5);
      for (int row = 0; row < 3; row++) {
        for (int channel = 0; channel < found.channels().size(); channel++) {
          for (int head = 0; head < found.heads(); head++) {
            assertThat(found.of(row, channel, head))
                .containsExactly(expected.of(row, channel, head), within(1e-6f));
          }
        }
      }
      assertClose(found.outputs(), maps.outputs(), 1e-6);
    }
  }

  @Test
  void neitherPaddingNorTheOtherTextsChangeAText() {
    List<int[]> texts = texts(9, 4, 11, 6);
    List<AttentionView> all = List.of(AttentionView.values());
    try (Network network = classifier()) {
      TokenAttention together =
          TokenAttention.of(
              network, SHAPE, TokenRows.padded(texts, SHAPE.padding()), channels(all));
      for (int row = 0; row < texts.size(); row++) {
        NdArray alone = TokenRows.padded(List.of(texts.get(row)), SHAPE.padding());
        TokenAttention own = TokenAttention.of(network, SHAPE, alone, channels(all));
        for (int c = 0; c < own.channels().size(); c++) {
          for (int head = 0; head < own.heads(); head++) {
            float[] expected = own.of(0, c, head);
            float[] found = together.of(row, c, head);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.length; i++) {
              assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
            }
          }
        }
      }
    }
  }

  @Test
  void aSlopeIsWhatTheAnswerChangesByWhenAHeadListensMore() {
    NdArray ids = TokenRows.padded(texts(4, 6), SHAPE.padding());
    int target = 2;
    AttentionChannel asked = new AttentionChannel(0, AttentionView.SLOPE_ROW);
    AttentionChannel row = new AttentionChannel(0, AttentionView.ROW);
    try (Network network = classifier()) {
      TokenAttention found =
          TokenAttention.of(
              network, SHAPE, ids, List.of(asked, row), TokenStates.NONE, new int[] {target});
      for (int head = 0; head < SHAPE.heads(); head++) {
        for (int token = 0; token < 6; token++) {
          double step = 1e-2;
          double more = moved(network, ids, head, token, step, target);
          double less = moved(network, ids, head, token, -step, target);
          double slope = (more - less) / (2 * step);
          assertThat((double) found.of(0, 0, head)[token])
              .isCloseTo(slope * found.of(0, 1, head)[token], within(2e-4));
        }
      }
    }
  }

  /** An output when [CLS] listens to a token of the first layer by so much more. */
  private static double moved(
      Network network, NdArray ids, int head, int token, double step, int target) {
    Interception change =
        new Interception() {
          @Override
          public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
            Tensor output = layer.forward(pass, input);
            if (!path.equals("layer0.attention.weights")) {
              return output;
            }
            NdArray map = Tensors.toArray(output);
            float[] numbers = map.toFloats();
            numbers[head * map.length(2) * map.length(3) + token] += (float) step;
            return Tensors.of(NdArray.of(numbers, map.shape()));
          }

          @Override
          public boolean wants(String path) {
            return path.equals("layer0.attention.weights");
          }
        };
    return network
        .forwardWork(
            ids,
            (run, from, to) ->
                Scope.notRecording(
                    () -> Tensors.toArray(run.outputs(run.rows(ids, from, to), change))))
        .get(0)
        .at(0, target);
  }

  @Test
  void slopesAreThoseOfTheHighestOutputUnlessAnotherIsNamed() {
    NdArray ids = TokenRows.padded(texts(6, 5, 8), SHAPE.padding());
    List<AttentionChannel> asked = channels(List.of(AttentionView.SLOPE_COLUMN_MEAN));
    try (Network network = classifier()) {
      TokenAttention found = TokenAttention.of(network, SHAPE, ids, asked);
      int[] highest = new int[2];
      for (int row = 0; row < 2; row++) {
        for (int k = 1; k < 3; k++) {
          boolean higher = found.outputs().at(row, k) > found.outputs().at(row, highest[row]);
          highest[row] = higher ? k : highest[row];
        }
      }
      assertThat(TokenAttention.of(network, SHAPE, ids, asked, TokenStates.NONE, highest))
          .isEqualTo(found);
      int[] others = {(highest[0] + 1) % 3, (highest[1] + 1) % 3};
      assertThat(TokenAttention.of(network, SHAPE, ids, asked, TokenStates.NONE, others).values())
          .isNotEqualTo(found.values());
    }
  }

  @Test
  void statesAreThoseOfTheEncoderThatTheLastLayerListensTo() {
    NdArray ids = TokenRows.padded(texts(6, 5, 8), SHAPE.padding());
    List<AttentionChannel> asked = channels(List.of(AttentionView.ROW));
    try (Network network = classifier()) {
      TokenAttention found = TokenAttention.of(network, SHAPE, ids, asked, TokenStates.BEFORE_LAST);
      NdArray states = network.record(ids, "layer0.norm2"::equals).value("layer0.norm2");
      assertClose(found.states().orElseThrow(), states, 1e-5);
      assertThat(states.shape()).containsExactly(2, 8, SHAPE.width());
      assertThat(TokenAttention.of(network, SHAPE, ids, asked).states()).isEmpty();
    }
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    NdArray ids = TokenRows.padded(texts(6, 5), SHAPE.padding());
    try (Network network = classifier()) {
      assertThatThrownBy(() -> TokenAttention.of(network, SHAPE, ids, List.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("channels must be one or more");
      List<AttentionChannel> third = List.of(new AttentionChannel(2, AttentionView.ROW));
      assertThatThrownBy(() -> TokenAttention.of(network, SHAPE, ids, third))
          .hasMessageContaining("layer must be one of 2, from 0 on (found 2)");
      SeenAttention seen = SeenAttention.of(network, SHAPE, ids, List.of(0));
      assertThatThrownBy(() -> TokenAttention.of(seen, List.of(AttentionView.SLOPE_ROW)))
          .hasMessageContaining("must need no gradients");
    }
  }

  private static void assertClose(NdArray found, NdArray expected, double gap) {
    assertThat(found.shape()).isEqualTo(expected.shape());
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isCloseTo(expected.get(i), within(gap));
    }
  }
}
