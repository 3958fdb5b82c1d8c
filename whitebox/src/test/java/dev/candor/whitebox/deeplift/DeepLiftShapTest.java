package dev.candor.whitebox.deeplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Small;
import dev.candor.whitebox.Subject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeepLiftShapTest {
  @Test
  void ofALinearModelIsTheWeightTimesTheDistanceFromTheMean() {
    try (Network network = Small.of(3).then("fc", new Affine(3, 1, true), "x").drawn(1)) {
      double[] weights = network.parameter("fc.weight").toDoubles();
      NdArray background = Small.normal(2, 11, 3);
      NdArray input = Small.normal(3, 3);

      double[] told =
          new DeepLiftShap(Small.subject(network, 3), background)
              .explain(input, 0)
              .values()
              .toDoubles();

      for (int i = 0; i < 3; i++) {
        double mean = 0;
        for (int row = 0; row < 11; row++) {
          mean += background.at(row, i) / 11;
        }
        assertThat(told[i]).isCloseTo(weights[i] * (input.get(i) - mean), within(1e-6));
      }
    }
  }

  @Test
  void isTheMeanOfDeepLiftOverTheBackgroundHoweverThePairsAreCut() {
    try (Network network =
        Small.of(4)
            .then("fc1", new Affine(4, 9, true), "x")
            .then("tanh", Activation.TANH, "fc1")
            .then("fc2", new Affine(9, 2, true), "tanh")
            .drawn(4)) {
      Subject subject = Small.subject(network, 4);
      NdArray background = Small.normal(5, 7, 4);
      NdArray inputs = Small.normal(6, 3, 4);
      int[] targets = {1, 0, 1};
      List<Attribution> told = new DeepLiftShap(subject, background).explain(inputs, targets);
      Subject small = subject.withBudget(Budget.withDefaults().withBytes(64));
      List<Attribution> cut = new DeepLiftShap(small, background).explain(inputs, targets);

      for (int row = 0; row < 3; row++) {
        double[][] each = new double[7][];
        for (int other = 0; other < 7; other++) {
          each[other] =
              new DeepLift(subject, background.row(other))
                  .explain(inputs.row(row), targets[row])
                  .values()
                  .toDoubles();
        }
        double largest = 0;
        for (int i = 0; i < 4; i++) {
          int at = i;
          double mean = Arrays.stream(each).mapToDouble(one -> one[at]).average().orElseThrow();
          double squares =
              Arrays.stream(each).mapToDouble(one -> (one[at] - mean) * (one[at] - mean)).sum();
          largest = Math.max(largest, Math.sqrt(squares / 6 / 7));
          assertThat(told.get(row).values().get(i)).isCloseTo(mean, within(1e-6));
          assertThat(cut.get(row).values().get(i)).isCloseTo(mean, within(1e-6));
        }
        assertThat(told.get(row).evidence().checks().getOrDefault("standardError", Double.NaN))
            .isCloseTo(largest, within(1e-6));
        assertThat(told.get(row).evidence().checks().getOrDefault("completenessGap", Double.NaN))
            .isCloseTo(0, within(1e-6));
        assertThat(told.get(row).evidence().modelCalls()).isEqualTo(14);
      }
    }
  }
}
