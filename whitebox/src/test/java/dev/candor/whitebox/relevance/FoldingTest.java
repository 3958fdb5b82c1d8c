package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Tensors;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({"1,true", "2,false", "3,true", "4,false"})
  void givesTheSameAnswers(long seed, boolean biases) {
    try (Network network = Nets.convolutional(seed, biases, true)) {
      NdArray images = Nets.normal(new Random(seed), 5, 3, 8, 8);
      Foldings foldings = Foldings.of(network.architecture(), BatchNorms.FOLDED);
      assertThat(foldings.normAfter()).containsOnlyKeys("conv1");

      double[] folded =
          network
              .work(
                  5,
                  5 * 4 * 192,
                  (run, from, to) ->
                      Tensors.toDoubles(
                          run.outputs(
                              run.rows(images, 0, 5).requires_grad_(true),
                              new Propagation(
                                  Composites.epsilonPlus(), foldings, new Absorbed(5, 0)))))
              .get(0);

      assertThat(folded).containsExactly(network.predict(images).toDoubles(), within(1e-4));
    }
  }
}
