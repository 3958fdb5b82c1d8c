package dev.candor.whitebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.graph.image.ResNet;
import dev.candor.torch.graph.image.SmallBackbone;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Loss;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.TrainingPlan;
import dev.candor.whitebox.cam.CamSettings;
import dev.candor.whitebox.cam.GradCam;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.relevance.Composites;
import dev.candor.whitebox.relevance.Lrp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that were trained here are looked into as those that were brought from elsewhere. */
class TrainedImageNetworksTest {
  private static final int PIXELS = 16;

  static Stream<Subgraph> networks() {
    return Stream.of(
        new SmallBackbone(3, List.of(4, 8), 2),
        new ResNet(ResNet.Block.BASIC, List.of(1, 1, 1, 1), 4, 2),
        new ResNet(ResNet.Block.BOTTLENECK, List.of(1, 1, 1, 1), 4, 2));
  }

  /** Images whose class is the half, left or right, in which a bright square lies. */
  private static Batch drawn(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] labels = new float[rows];
    NdArray inputs =
        NdArray.ofFloats(
            to -> {
              for (int i = 0; i < to.length; i++) {
                to[i] = (float) (random.nextDouble() - .5);
              }
              for (int row = 0; row < rows; row++) {
                int label = random.nextInt(2);
                labels[row] = label;
                int top = random.nextInt(PIXELS - 4);
                int left = label * PIXELS / 2 + random.nextInt(PIXELS / 2 - 4);
                for (int pixel = 0; pixel < 16; pixel++) {
                  int at = (top + pixel / 4) * PIXELS + left + pixel % 4;
                  to[row * 3 * PIXELS * PIXELS + at] += 2;
                }
              }
            },
            rows,
            3,
            PIXELS,
            PIXELS);
    return new Batch(inputs, NdArray.of(labels, rows, 1));
  }

  private record Rows(int batches) implements BatchSource {
    @Override
    public int rows() {
      return batches * 16;
    }

    @Override
    public BatchReader epoch(int epoch) {
      AtomicInteger next = new AtomicInteger();
      return new BatchReader() {
        @Override
        public Optional<Batch> next() {
          int number = next.getAndIncrement();
          return number < batches
              ? Optional.of(drawn(1000L * epoch + number, 16))
              : Optional.empty();
        }

        @Override
        public void close() {}
      };
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyMethodLooksIntoThem(Subgraph subgraph) {
    try (Network network =
        Network.createInParts(subgraph.alone(), List.of(3, PIXELS, PIXELS), Link.SOFTMAX, 1)) {
      BatchTrainer.of(
              TrainingPlan.of(3, Loss.CROSS_ENTROPY)
                  .withOptimiser(Optimiser.adamW().withLearningRate(.01)))
          .fit(network, new Rows(8));
      Subject subject = Small.subject(network, 3, PIXELS, PIXELS);
      NdArray input = drawn(99, 1).inputs().row(0);
      NdArray black = NdArray.ofFloats(to -> {}, 3, PIXELS, PIXELS);
      NdArray one = input.reshape(1, 3, PIXELS, PIXELS);
      double rise =
          network.outputs(one).get(1) - network.outputs(black.reshape(1, 3, PIXELS, PIXELS)).get(1);

      Attribution lifted = checked(new DeepLift(subject, black), input);
      assertThat(sum(lifted)).isCloseTo(rise, within(1e-3 * (1 + Math.abs(rise))));
      Attribution integrated = checked(new IntegratedGradients(subject, black), input);
      assertThat(sum(integrated)).isCloseTo(rise, within(.1 * (1 + Math.abs(rise))));
      Attribution relevance = checked(new Lrp(subject, Composites.epsilon(1e-6)), input);
      Map<String, Double> checks = relevance.evidence().checks();
      double given =
          sum(relevance)
              + Objects.requireNonNull(checks.get("absorbedByBiases"))
              + Objects.requireNonNull(checks.get("absorbedByStabilisers"));
      double output = network.outputs(one).get(1);
      assertThat(given).isCloseTo(output, within(1e-2 * (1 + Math.abs(output))));
      checked(new Lrp(subject), input);
      Attribution map = checked(new GradCam(subject, CamSettings.withDefaults()), input);
      assertThat(java.util.Arrays.stream(map.values().toDoubles()).min().orElseThrow())
          .isNotNegative();
    }
  }

  private static Attribution checked(Explainer method, NdArray input) {
    Attribution attribution = method.explain(input, 1);
    assertThat(attribution.values().firstNotFinite()).isEmpty();
    return attribution;
  }

  private static double sum(Attribution attribution) {
    double sum = 0;
    for (double value : attribution.values().toDoubles()) {
      sum += value;
    }
    return sum;
  }
}
