package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.bcos.BcosBackbone;
import dev.candor.torch.graph.bcos.Opposites;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BcosTrainingTest {
  private static final TrainingPlan PLAN =
      TrainingPlan.of(12, Loss.CROSS_ENTROPY)
          .withOptimiser(Optimiser.adamW().withLearningRate(.02))
          .withSchedule(new Schedule.OneCycle(.2));

  private static Network network() {
    return Network.createInParts(
        BcosBackbone.of(List.of(4, 8), 3).withColours(Opposites.plain(3)).alone(),
        SmallImages.SHAPE,
        Link.SOFTMAX,
        1);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void learnsInEitherPrecisionAndWhatIsFrozenStays(Precision precision) {
    try (Network network = network();
        Network frozen = network()) {
      TrainingRun run =
          BatchTrainer.of(PLAN)
              .withPrecision(precision)
              .watching(new SmallImages(50, 25, 2), Keep.HIGHEST_ACCURACY)
              .fit(network, new SmallImages(60, 16, 1));
      assertThat(run.epochs().get(11).watched().orElseThrow().accuracy().get(0)).isGreaterThan(.9);
      assertThat(network.parameter("stem.norm.running_var").get(0)).isNotEqualTo(1);
      Map<String, NdArray> before = frozen.parameters();
      BatchTrainer.of(PLAN.withEpochs(1).withFrozen("stem.*"))
          .withPrecision(precision)
          .fit(frozen, new SmallImages(60, 16, 1));
      frozen
          .parameters()
          .forEach(
              (name, after) ->
                  assertThat(after.equals(Objects.requireNonNull(before.get(name))))
                      .as(name)
                      .isEqualTo(name.startsWith("stem.")));
    }
  }
}
