package dev.candor.torch.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.text.ClassHead;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.text.PretrainedEncoder;
import dev.candor.torch.text.TokenRows;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.torch.train.TrainingRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text that our times are judged against is the same classifier of texts. */
class TextScriptTest {
  private static final EncoderShape SHAPE = new EncoderShape(30, 10, 8, 2, 2, 16, 1e-5, 0);
  private static final TokenRows ROWS =
      TokenRows.of(
          List.of(new int[] {2, 9, 5, 7, 3}, new int[] {2, 8, 3}),
          List.of(1, 0),
          2,
          0,
          new TokenRows.Order.ByLength());

  private static Network network(double dropout) {
    return PretrainedEncoder.drawn(SHAPE, 6)
        .startingClassifier(ClassHead.of(2).withDropout(dropout), dropout, 8);
  }

  private static Batch batch() {
    try (BatchReader reader = ROWS.epoch(0)) {
      return reader.next().orElseThrow();
    }
  }

  @Test
  void theTextAnswersAndLearnsAsTheNetworkDoes() {
    TrainingPlan plan =
        TrainingPlan.of(1, Loss.CROSS_ENTROPY)
            .withOptimiser(Optimiser.adamW().withLearningRate(.001))
            .withFrozen("words.*");
    try (Network network = network(0);
        ScriptedNetwork script =
            ScriptedNetwork.on(
                network, Precision.FP32, name -> name.startsWith("words."), batch())) {
      NdArray ours = network.outputs(batch().inputs());
      NdArray theirs = script.outputs();
      assertThat(theirs.size()).isEqualTo(4);
      for (int i = 0; i < 4; i++) {
        assertThat(theirs.get(i)).isCloseTo(ours.get(i), within(1e-5));
      }
      TrainingRun run = BatchTrainer.of(plan).fit(network, ROWS);
      assertThat(run.epochs().get(0).meanLoss()).isCloseTo(script.step(), within(1e-5));
      NdArray learned = network.parameter("layer0.attention.query.weight");
      NdArray scripted = script.parameter("layer0.attention.query.weight");
      for (int i = 0; i < scripted.size(); i++) {
        assertThat(scripted.get(i)).isCloseTo(learned.get(i), within(2.1e-3));
      }
      assertThat(script.parameter("words.weight").toFloats())
          .isEqualTo(network.parameter("words.weight").toFloats());
    }
  }

  @Test
  void dropoutDropsWhereItLearnsAndNowhereElse() {
    try (Network network = network(.5);
        ScriptedNetwork script =
            ScriptedNetwork.on(network, Precision.FP32, name -> false, batch())) {
      assertThat(script.outputs()).isEqualTo(script.outputs());
      assertThat(script.text()).contains("torch.dropout(");
      assertThat(script.text().indexOf("torch.dropout("))
          .isGreaterThan(script.text().indexOf("def loss"));
    }
  }
}
