package dev.candor.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Below a classifier only the first token of the last layer is computed, and nothing changes. */
class ClassifierGraphTest {
  private static final PretrainedEncoder ENCODER = TinyEncoders.of(9);
  private static final NdArray IDS =
      TokenRows.padded(List.of(new int[] {2, 5, 6, 7, 3}, new int[] {2, 9, 3}), 0);

  @Test
  void theAnswerIsTheHeadsOnTheStateOfTheFirstToken() {
    try (Network states = ENCODER.states();
        Network classifier = ENCODER.startingClassifier(ClassHead.of(3), 0, 5)) {
      NdArray all = states.predict(IDS);
      NdArray weight = classifier.parameter("classes.weight");
      NdArray bias = classifier.parameter("classes.bias");
      NdArray raw = classifier.outputs(IDS);
      for (int row = 0; row < 2; row++) {
        for (int c = 0; c < 3; c++) {
          double sum = bias.at(0, c);
          for (int i = 0; i < 8; i++) {
            sum += weight.at(0, c, i) * all.at(row, i);
          }
          assertThat(raw.at(0, row, c)).isCloseTo(sum, within(1e-5));
        }
      }
    }
  }

  @Test
  void allMapsAreWholeAndTheSameAsWithoutAHead() {
    try (Network states = ENCODER.states();
        Network classifier = ENCODER.startingClassifier(ClassHead.of(3), .1, 5)) {
      SeenAttention without = seen(states);
      SeenAttention with = seen(classifier);
      assertThat(with.maps()).hasSize(2);
      for (int layer = 0; layer < 2; layer++) {
        assertThat(with.maps().get(layer).shape()).containsExactly(2, 2, 5, 5);
        for (int i = 0; i < with.maps().get(layer).size(); i++) {
          assertThat(with.maps().get(layer).get(i))
              .isCloseTo(without.maps().get(layer).get(i), within(1e-6));
        }
      }
      NdArray plain = classifier.outputs(IDS);
      for (int i = 0; i < plain.size(); i++) {
        assertThat(with.outputs().get(i)).isCloseTo(plain.get(i), within(1e-5));
      }
      Recorded values = classifier.record(IDS, path -> path.equals("layer1.attention.value"));
      assertThat(values.value("layer1.attention.value").shape()).containsExactly(2, 5, 8);
    }
  }

  private static SeenAttention seen(Network network) {
    return SeenAttention.of(
        network, ENCODER.shape(), IDS, SeenAttention.allLayers(ENCODER.shape()));
  }
}
