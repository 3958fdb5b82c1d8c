package dev.candor.metrics;

import dev.candor.core.InputException;
import dev.candor.metrics.agnostic.AgnosticMeasure;
import dev.candor.metrics.faithfulness.Comprehensiveness;
import dev.candor.metrics.faithfulness.Deletion;
import dev.candor.metrics.faithfulness.Infidelity;
import dev.candor.metrics.faithfulness.Insertion;
import dev.candor.metrics.faithfulness.KeepTop;
import dev.candor.metrics.faithfulness.MonotoneInsertion;
import dev.candor.metrics.faithfulness.Monotonicity;
import dev.candor.metrics.faithfulness.RemovalInfidelity;
import dev.candor.metrics.faithfulness.RemoveTop;
import dev.candor.metrics.faithfulness.Scaling;
import dev.candor.metrics.faithfulness.SensitivityN;
import dev.candor.metrics.faithfulness.Sufficiency;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.stability.LocalLipschitz;
import dev.candor.metrics.stability.SensitivityMax;
import java.util.ArrayList;
import java.util.List;

/**
 * Which measures can be run on any explanations and any model, with nothing else given?
 *
 * <p>All of them with their default settings, by name. Measures that need more, such as a known
 * truth, randomised copies of the model or training anew, are made where that is at hand.
 */
public final class Catalogue {
  private Catalogue() {}

  /** All measures, faithfulness first. */
  public static List<Measure> all() {
    List<Measure> all =
        new ArrayList<>(
            List.of(
                Deletion.withDefaults(),
                Insertion.withDefaults(),
                Comprehensiveness.withDefaults(),
                Sufficiency.withDefaults(),
                KeepTop.withDefaults(),
                RemoveTop.withDefaults(),
                RemovalInfidelity.withDefaults(),
                RemovalInfidelity.withDefaults().withScaling(Scaling.OPTIMAL),
                Infidelity.withDefaults(),
                Infidelity.withDefaults().withScaling(Scaling.OPTIMAL),
                SensitivityN.withDefaults(),
                Monotonicity.withDefaults(),
                MonotoneInsertion.withDefaults(),
                SensitivityMax.withDefaults(),
                LocalLipschitz.withDefaults()));
    all.addAll(AgnosticMeasure.all());
    return List.copyOf(all);
  }

  /** The measures' names. */
  public static List<String> names() {
    return all().stream().map(Measure::name).toList();
  }

  /**
   * The measure of a name.
   *
   * @throws InputException if there is none
   */
  public static Measure named(String name) {
    return all().stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.of(
                    "measure", "must be one of " + String.join(", ", names()), name, "choose one"));
  }
}
