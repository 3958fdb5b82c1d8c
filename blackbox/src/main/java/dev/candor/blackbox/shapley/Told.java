package dev.candor.blackbox.shapley;

import dev.candor.core.Attribution;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What every Shapley method tells beside its numbers.
 *
 * @param method its name
 * @param settings its own, by name
 * @param seed where it draws
 */
record Told(String method, Map<String, String> settings, OptionalLong seed) {

  static Told of(String method, Map<String, String> settings) {
    return new Told(method, settings, OptionalLong.empty());
  }

  static Told of(String method, Map<String, String> settings, long seed) {
    return new Told(method, settings, OptionalLong.of(seed));
  }

  /**
   * An attribution with the checks {@code baseValue} (nothing present), {@code fullValue} (all
   * present), {@code additivityGap} and {@code complete}.
   */
  Attribution attribution(
      Explained explained, double[] values, double base, double full, boolean complete) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    Evidence evidence =
        evidence(explained)
            .withCheck("baseValue", base)
            .withCheck("fullValue", full)
            .withCheck("additivityGap", Math.abs(sum - (full - base)))
            .withCheck("complete", complete ? 1 : 0);
    return new Attribution(
        NdArray.of(values, values.length),
        explained.masking().players().axes(),
        explained.target(),
        evidence);
  }

  /** The evidence without checks. */
  Evidence evidence(Explained explained) {
    Map<String, String> all = new TreeMap<>(settings);
    all.putAll(explained.stated());
    all.put("players", Integer.toString(explained.masking().players().count()));
    all.put("budget", explained.masking().budget().toString());
    Evidence evidence =
        Evidence.of(method)
            .withSettings(all)
            .withDataHash(Sha256.of(explained.input()))
            .withCost(explained.calls(), explained.millis());
    return seed.isPresent() ? evidence.withSeed(seed.getAsLong()) : evidence;
  }
}
