package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.RowLimit;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SaliencyTest {
  /** {@code y0 = relu(2 a - 3 b), y1 = relu(-a)}. */
  private static final Network NETWORK =
      Network.imported(
          new Graph(
              List.of("x"),
              List.of(
                  new Node("fc", new Affine(2, 2, false), List.of("x"), List.of("z")),
                  new Node("relu", Activation.RELU, List.of("z"), List.of("y"))),
              "y"),
          List.of(2),
          RowLimit.PARTS,
          Map.of("fc.weight", NdArray.of(new float[] {2, -3, -1, 0}, 2, 2)));

  private static final Axes AXES = new Axes.Features(List.of("a", "b"));

  @AfterAll
  static void close() {
    NETWORK.close();
  }

  @Test
  void isTheSlopeOfAnAffineFunction() {
    Subject subject = Subject.of(NETWORK, AXES);
    NdArray inputs = NdArray.of(new float[] {1, 0, -1, 1}, 2, 2);

    List<Attribution> signed = new Saliency(subject, Sign.SIGNED).explain(inputs, new int[] {0, 1});
    List<Attribution> sized = new Saliency(subject).explain(inputs, new int[] {0, 1});

    assertThat(signed.get(0).values().toDoubles()).containsExactly(2, -3);
    assertThat(signed.get(1).values().toDoubles()).containsExactly(-1, 0);
    assertThat(sized.get(0).values().toDoubles()).containsExactly(2, 3);
    assertThat(signed.get(0).evidence().settings())
        .containsEntry("sign", "signed")
        .containsEntry("explained", "raw output");
  }

  @Test
  void partsAndThreadsDoNotChangeABit() {
    float[] numbers = new float[2000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i * 37 % 101) / 50f - 1;
    }
    NdArray inputs = NdArray.of(numbers, 1000, 2);
    Subject whole = Subject.of(NETWORK, AXES);
    Subject small = whole.withBudget(Budget.withDefaults().withBytes(64));

    assertThat(values(small, inputs)).isEqualTo(values(whole, inputs));
  }

  private static List<NdArray> values(Subject subject, NdArray inputs) {
    return new Saliency(subject)
        .explain(inputs, new int[inputs.length(0)]).stream().map(Attribution::values).toList();
  }

  @Test
  void saysWhichTargetOrNumberIsWrong() {
    Saliency saliency = new Saliency(Subject.of(NETWORK, AXES));

    assertThatThrownBy(() -> saliency.explain(NdArray.of(new float[] {1, 2}, 2), 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one of the 2 outputs");
    assertThatThrownBy(() -> saliency.explain(NdArray.of(new float[] {1, Float.NaN}, 2), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("for b");
  }
}
