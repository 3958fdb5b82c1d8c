package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.store.ModelFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresModelTest {
  private static final ScoresData DATA = SmallRuns.synthetic(120, 11);
  private static ScoresModel model = trained();

  @TempDir Path folder;

  private static ScoresModel trained() {
    ScoresSettings settings = SmallRuns.settings(10, 2).withShadows(Shadows.ON);
    return ScoresTrainer.with(settings).train(DATA).model();
  }

  @BeforeAll
  static void train() {
    assertThat(model.features()).hasSize(10);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void aLoadedModelIsTheOneThatWasSaved() {
    String hash = model.save(folder);
    assertThat(hash).hasSize(64);
    try (ScoresModel loaded = ScoresModel.load(folder)) {
      assertThat(loaded.predict(DATA.test())).isEqualTo(model.predict(DATA.test()));
      assertThat(loaded.ranking()).isEqualTo(model.ranking());
      assertThat(loaded.seedWeights()).isEqualTo(model.seedWeights());
      assertThat(loaded.settings()).isEqualTo(model.settings());
      assertThat(loaded.classes()).isEqualTo(model.classes());
      assertThat(loaded.task()).isEqualTo(model.task());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aDamagedFolderIsAClearError(long seed) throws IOException {
    model.save(folder);
    SplittableRandom random = new SplittableRandom(seed);
    Path file = folder.resolve(seed % 2 == 0 ? ModelFolder.MODEL : ModelFolder.WEIGHTS);
    byte[] bytes = Files.readAllBytes(file);
    if (seed % 5 == 0) {
      bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
    } else {
      int at = random.nextInt(bytes.length);
      bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(7)));
    }
    Files.write(file, bytes);
    assertThatThrownBy(() -> ScoresModel.load(folder).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString())
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void anotherKindOfModelIsRefused() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{}", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ScoresModel.load(folder)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> ScoresModel.load(folder.resolve("nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void probabilitiesAreTheMeanOverSeedsAndSumToOne() {
    NdArray inputs = DATA.test().inputs();
    NdArray each = model.network().answers(inputs);
    NdArray mean = model.predict(inputs);
    for (int row = 0; row < inputs.length(0); row++) {
      assertThat(mean.at(row, 1)).isEqualTo((each.at(0, row, 0) + each.at(1, row, 0)) / 2);
      assertThat(mean.at(row, 0) + mean.at(row, 1)).isEqualTo(1);
    }
  }

  @Test
  void manyThreadsGetTheSameBits() {
    NdArray expected = model.predict(DATA.test());
    assertThat(
            IntStream.range(0, 16)
                .parallel()
                .allMatch(i -> model.predict(DATA.test()).equals(expected)))
        .isTrue();
  }

  @Test
  void readingTheFixedGatesRankingTakesLessThanAMillisecond() {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 200; i++) {
      long began = System.nanoTime();
      double[][] weights = GateReading.fixed(model.network().parameter(ScoresArchitecture.SCORES));
      assertThat(
              SeedRanking.assemble(
                      model.features(),
                      weights,
                      ShadowVerdict.notTested(10).verdicts(),
                      model.ranking().evidence())
                  .features())
          .hasSize(10);
      best = Math.min(best, System.nanoTime() - began);
    }
    assertThat(best).isLessThan(1_000_000);
  }

  @Test
  void evidenceSaysHowTheRankingCameAbout() {
    assertThat(model.ranking().evidence().modelHash()).isPresent();
    assertThat(model.ranking().evidence().dataHash()).contains(DATA.hash());
    assertThat(model.ranking().evidence().seed()).hasValue(0);
    assertThat(model.ranking().evidence().settings()).containsEntry("epochs", "10");
    assertThat(model.ranking().evidence().versions()).containsKeys("candor", "engine", "java");
    assertThat(model.ranking().evidence().checks())
        .containsEntry("chance that noise is confirmed", ShadowTest.chanceOfNoise(2, 10));
    assertThat(model.ranking().evidence().millis()).isPositive();
  }

  @Test
  void aFixedGateDoesNotExplainSingleRows() {
    assertThatThrownBy(() -> model.explainer())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("input-dependent");
  }
}
