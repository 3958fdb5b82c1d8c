package dev.candor.torch.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.SeriesNetwork;
import dev.candor.torch.train.Batch;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedSeriesTest {
  private static final int FEATURES = 3;
  private static final int STEPS = 5;

  private static Network network(RecurrentStack stack) {
    return Network.createInParts(
        SeriesNetwork.of(stack, 1).graph(), List.of(STEPS, FEATURES), Link.IDENTITY, 4);
  }

  private static NdArray drawn(int... shape) {
    SplittableRandom random = new SplittableRandom(7);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) random.nextGaussian();
          }
        },
        shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lstm", "gru"})
  void theTextAnswersAsTheNetworkAndLearnsWhatItIsShown(String cell) {
    RecurrentStack stack =
        cell.equals("lstm") ? RecurrentStack.lstm(FEATURES, 8) : RecurrentStack.gru(FEATURES, 8);
    NdArray windows = drawn(32, STEPS, FEATURES);
    Batch batch = new Batch(windows, NdArray.of(new float[32], 32, 1));
    try (Network network = network(stack);
        ScriptedSeries text = ScriptedSeries.of(network)) {
      double[] ours = network.outputs(windows).toDoubles();
      double[] theirs = text.outputs(windows).toDoubles();
      assertThat(theirs).containsExactly(ours, within(1e-5));
      double first = text.step(batch);
      double last = first;
      for (int step = 0; step < 20; step++) {
        last = text.step(batch);
      }
      assertThat(last).isLessThan(first);
    }
  }

  @Test
  void anotherNetworkThanTheReferenceIsRefused() {
    try (Network network = network(RecurrentStack.lstm(FEATURES, 8).withLayers(2))) {
      assertThatThrownBy(() -> ScriptedSeries.of(network)).isInstanceOf(InputException.class);
    }
  }
}
