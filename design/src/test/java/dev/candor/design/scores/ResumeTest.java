package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  private static final ScoresData DATA = SmallRuns.synthetic(60, 9);
  private static final ScoresSettings SETTINGS =
      SmallRuns.settings(20, 2)
          .withTwin(Twin.ON)
          .withShadows(Shadows.ON)
          .withEvaluateEvery(4)
          .withCheckpointEvery(3);

  /** With the gate, without it, and the ranking part with shadows. */
  private static final int EPOCHS = 20 + 20 + SETTINGS.course().rankEpochs(20);

  @TempDir Path folder;

  /** Deaths in all three stages and both phases. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 15, 23, 38, 41, 52})
  void aRunThatDiesAndGoesOnEndsWithTheBitsOfAnUnbrokenOne(int epochsUntilDeath) {
    AtomicInteger epochs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                ScoresTrainer.with(SETTINGS)
                    .withCheckpoints(folder)
                    .reportingTo(
                        progress -> {
                          if (epochs.incrementAndGet() == epochsUntilDeath) {
                            throw new IllegalStateException("killed");
                          }
                        })
                    .train(DATA))
        .hasMessage("killed");
    AtomicInteger left = new AtomicInteger();
    ScoresRun resumed =
        ScoresTrainer.with(SETTINGS)
            .withCheckpoints(folder)
            .reportingTo(progress -> left.incrementAndGet())
            .train(DATA);
    assertThat(left.get()).isLessThanOrEqualTo(EPOCHS - epochsUntilDeath + 3);
    same(resumed, ScoresTrainer.with(SETTINGS).train(DATA));
  }

  @Test
  void aRunThatIsStoppedKeepsItsCheckpointAndGoesOn() {
    AtomicInteger epochs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                ScoresTrainer.with(SETTINGS)
                    .withCheckpoints(folder)
                    .reportingTo(progress -> epochs.incrementAndGet())
                    .until(() -> epochs.get() >= 10)
                    .train(DATA))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining(folder.toString());
    AtomicInteger left = new AtomicInteger();
    ScoresRun resumed =
        ScoresTrainer.with(SETTINGS)
            .withCheckpoints(folder)
            .reportingTo(progress -> left.incrementAndGet())
            .train(DATA);
    assertThat(left.get()).isEqualTo(EPOCHS - 10);
    same(resumed, ScoresTrainer.with(SETTINGS).train(DATA));
  }

  @Test
  void aCheckpointOfAnotherRunIsRefused() {
    ScoresTrainer.with(SETTINGS).withCheckpoints(folder).train(DATA).model().close();
    assertThatThrownBy(
            () -> ScoresTrainer.with(SETTINGS.withSeed(1)).withCheckpoints(folder).train(DATA))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other settings or data");
  }

  private static void same(ScoresRun found, ScoresRun expected) {
    try (ScoresModel one = found.model();
        ScoresModel other = expected.model()) {
      assertThat(one.network().parameters()).isEqualTo(other.network().parameters());
      assertThat(one.ranking().features()).isEqualTo(other.ranking().features());
      assertThat(found.metrics()).isEqualTo(expected.metrics());
      assertThat(found.curves()).isEqualTo(expected.curves());
      assertThat(found.vanillaCurves()).isEqualTo(expected.vanillaCurves());
      assertThat(found.trajectories()).isEqualTo(expected.trajectories());
    }
  }
}
