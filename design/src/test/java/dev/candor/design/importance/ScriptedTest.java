package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.script.ScriptedNetwork;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Precision;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.torch.train.TrainingRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The text that our times are judged against is the same network. */
class ScriptedTest {
  private static final Batch BATCH = batch();

  private static Batch batch() {
    try (BatchReader reader = SmallShapes.training(32).epoch(0)) {
      return reader.next().orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theTextAnswersAndLearnsAsTheNetworkDoes(Kind kind) {
    ImportanceModel.Description description =
        new ImportanceModel.Description(
            kind,
            SmallShapes.DESIGN,
            .5,
            SmallShapes.SHAPES.classNames(),
            SmallShapes.FIT,
            Precision.FP32);
    boolean second = kind == Kind.EA || kind == Kind.PA;
    TrainingPlan plan =
        TrainingPlan.of(1, Loss.CROSS_ENTROPY)
            .withOptimiser(Optimiser.adamW().withLearningRate(.001));
    try (Network network = Networks.drawn(description);
        ScriptedNetwork script =
            ScriptedNetwork.on(
                network, Precision.FP32, name -> second && name.startsWith("importance."), BATCH)) {
      NdArray ours = network.outputs(BATCH.inputs());
      NdArray theirs = script.outputs();
      for (int i = 0; i < theirs.size(); i++) {
        assertThat(ours.get(i)).isCloseTo(theirs.get(i), within(1e-5));
      }
      TrainingRun run =
          BatchTrainer.of(second ? plan.withFrozen("importance.*") : plan)
              .fit(network, new OneBatch(BATCH, 1));
      assertThat(run.epochs().get(0).meanLoss()).isCloseTo(script.step(), within(1e-5));
      network
          .parameters()
          .forEach(
              (name, after) -> {
                NdArray other = script.parameter(name);
                double sum = 0;
                for (int i = 0; i < other.size(); i++) {
                  // a gradient of nearly 0 may point either way, and AdamW goes as far
                  sum += Math.abs(after.get(i) - other.get(i)) / other.size();
                }
                assertThat(sum).as(name).isLessThan(2e-5);
              });
    }
  }
}
