package dev.candor.design.actif.model;

import dev.candor.data.series.BrokenRows;
import dev.candor.data.series.Gap;
import dev.candor.data.series.Missing;
import dev.candor.data.series.PastTarget;
import dev.candor.data.series.Recipe;
import dev.candor.data.series.RepeatedRows;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.TargetKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A {@link SeriesPreparation} as it stands in a model's folder.
 *
 * @param carried rows over which a missing value is filled; none where it parts
 * @param gapInSteps a gap in usual steps, if it is counted so
 * @param gapInTime a gap in time, if it is counted so; without both there are none
 */
record StoredPreparation(
    String target,
    Optional<TargetKind> kind,
    List<String> time,
    Optional<String> subject,
    List<String> features,
    List<String> ignored,
    PastTarget past,
    Optional<Integer> carried,
    List<String> missingWords,
    Optional<Double> gapInSteps,
    Optional<Double> gapInTime,
    BrokenRows broken,
    RepeatedRows repeated,
    Optional<Recipe> recipe,
    Optional<TargetRange> range) {
  static StoredPreparation of(SeriesPreparation preparation) {
    SeriesSettings settings = preparation.settings();
    Optional<Integer> carried =
        settings.missing() instanceof Missing.CarryForward carry
            ? Optional.of(carry.rows())
            : Optional.empty();
    Optional<Double> steps =
        settings.gap() instanceof Gap.UsualSteps usual
            ? Optional.of(usual.steps())
            : Optional.empty();
    Optional<Double> time =
        settings.gap() instanceof Gap.LongerThan longer
            ? Optional.of(longer.longest())
            : Optional.empty();
    return new StoredPreparation(
        settings.target(),
        settings.kind(),
        settings.time(),
        settings.subject(),
        settings.features(),
        settings.ignored(),
        settings.past(),
        carried,
        settings.missingWords().stream().sorted().toList(),
        steps,
        time,
        settings.broken(),
        settings.repeated(),
        preparation.recipe(),
        preparation.range());
  }

  SeriesPreparation preparation() {
    Gap inSteps = gapInSteps.<Gap>map(Gap.UsualSteps::new).orElseGet(Gap.Never::new);
    Gap gap = gapInTime.<Gap>map(Gap.LongerThan::new).orElse(inSteps);
    Missing missing = carried.<Missing>map(Missing.CarryForward::new).orElseGet(Missing.Break::new);
    SeriesSettings settings =
        new SeriesSettings(
            target,
            kind,
            time,
            subject,
            features,
            ignored,
            past,
            missing,
            new HashSet<>(missingWords),
            gap,
            broken,
            repeated);
    return new SeriesPreparation(settings, recipe, range);
  }
}
