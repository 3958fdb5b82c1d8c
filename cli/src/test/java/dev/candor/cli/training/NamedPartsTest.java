package dev.candor.cli.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.prepare.Fitting;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamedPartsTest {
  @Test
  void everySettingOfARecordStandsUnderItsOwnName() {
    SortedMap<String, String> named = new TreeMap<>();
    NamedParts.put(named, "fit", FitSettings.withDefaults().withEpochs(3).withThreads(2));
    NamedParts.put(named, "design", Design.of(Components.patches(24, 24, 8)));

    assertThat(named)
        .containsEntry("fit.epochs", "3")
        .containsEntry("fit.threads", "2")
        .containsEntry("fit.figure", "0.0")
        .containsEntry("fit.precision", "AUTO")
        .containsEntry("design.k", "32")
        .containsEntry("design.components.lengths", "[24, 24]")
        .containsEntry("design.beyond", "ZEROS");
    assertThat(named.values()).noneMatch(value -> value.contains("="));
  }

  @Test
  void oneOfSeveralKindsIsNamedWithWhatItHolds() {
    SortedMap<String, String> named = new TreeMap<>();
    ImagePreparation stretched = ImagePreparation.withDefaults(ImageSize.square(16));
    NamedParts.put(named, "plain", stretched.withFitting(new Fitting.Stretched()));
    NamedParts.put(named, "cut", stretched.withFitting(new Fitting.Middle(20)));
    NamedParts.put(named, "none", Optional.empty());
    NamedParts.put(named, "some", Optional.of(7));

    assertThat(named)
        .containsEntry("plain.fitting", "Stretched")
        .containsEntry("plain.size.height", "16")
        .containsEntry("cut.fitting", "Middle")
        .containsEntry("cut.fitting.shorterSide", "20")
        .containsEntry("none", "none")
        .containsEntry("some", "7");
  }
}
