package dev.candor.cli.reproduce;

import dev.candor.core.Cancellation;
import dev.candor.core.Sha256;
import java.util.List;
import java.util.SortedMap;

/**
 * A cell that may still have to be measured.
 *
 * @param key which one
 * @param settings everything it depends on, by name; another setting is another cell
 * @param cost about how long it takes, in any unit that all jobs of a study share
 * @param measurement the work
 */
public record Job(
    CellKey key, SortedMap<String, String> settings, double cost, Measurement measurement) {
  /** What is measured. Called on a worker thread. */
  @FunctionalInterface
  public interface Measurement {
    /**
     * Measures.
     *
     * @param cancellation asked between steps; a measurement that stops early throws {@link
     *     java.util.concurrent.CancellationException}
     */
    SortedMap<String, List<Double>> measure(Cancellation cancellation);
  }

  /** SHA-256 of the settings. */
  public String settingsHash() {
    Sha256 hash = new Sha256();
    settings.forEach((name, value) -> hash.add(name).add(value));
    return hash.hex();
  }
}
