package dev.candor.cli.series;

import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.WindowSettings;
import dev.candor.design.actif.model.SeriesDesign;
import dev.candor.design.actif.model.SeriesFit;
import dev.candor.design.actif.model.SeriesPreparation;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is trained on series, and how.
 *
 * @param preparation what is done to files
 * @param windows how they are cut
 * @param scaling how numbers enter
 * @param design how the network is built
 * @param fit how it is trained
 */
public record SeriesPlan(
    SeriesPreparation preparation,
    WindowSettings windows,
    SeriesScaling scaling,
    SeriesDesign design,
    SeriesFit fit) {
  /** Every setting by name. */
  public SortedMap<String, String> named() {
    SortedMap<String, String> named = new TreeMap<>();
    // the words apart and sorted: a set has another order in every process
    named.put("columns", preparation.settings().withMissingWords(Set.of()).toString());
    named.put("missingWords", new TreeSet<>(preparation.settings().missingWords()).toString());
    named.put("recipe", preparation.recipe().map(r -> r.label()).orElse("none"));
    named.put(
        "targetRange", preparation.range().map(r -> r.above() + ".." + r.most()).orElse("all"));
    named.put("windows", windows.toString());
    named.put("scaling", scaling.name());
    named.put("design", design.toString());
    named.put("fit", fit.toString());
    return named;
  }
}
