package dev.candor.design.expnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.torch.layer.Dropout;
import org.junit.jupiter.api.Test;

class ExpNetSettingsTest {
  @Test
  void featuresAreLeftOutInTrainingOnlyWhereThereAreManyOfThem() {
    ExpNetSettings many = ExpNetSettings.distilledForward();
    assertThat(many.inputDropout()).isPresent();
    assertThat(many.network(10).parts()).containsEntry("dropout", new Dropout(share(many)));
    assertThat(ExpNetSettings.distilled().inputDropout()).isEqualTo(many.inputDropout());
    assertThat(ExpNetSettings.inDomain().network(10).parts()).doesNotContainKey("dropout");
  }

  private static double share(ExpNetSettings settings) {
    return settings.inputDropout().orElseThrow();
  }

  @Test
  void settingsWithoutItAreNamedAsTheyWereBefore() {
    ExpNetSettings settings = ExpNetSettings.crossTask();
    assertThat(settings.toString())
        .endsWith("patience=5, batchTexts=64, positiveCap=10.0, seed=1]")
        .startsWith("ExpNetSettings[features=AttentionFeatures[groups=");
    assertThat(settings.withInputDropout(.25).withSeed(3).withEpochs(4, 2).toString())
        .endsWith("seed=3, inputDropout=0.25]");
  }

  @Test
  void allFeaturesCannotBeLeftOut() {
    assertThatThrownBy(() -> ExpNetSettings.crossTask().withInputDropout(1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("inputDropout must lie in [0, 1)");
  }
}
