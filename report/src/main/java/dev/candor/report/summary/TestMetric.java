package dev.candor.report.summary;

import java.util.Optional;

/**
 * How well does the network do on rows it has not seen, and how well would it without the gate?
 *
 * @param name the metric, such as {@code accuracy} or {@code rmse}
 * @param better which way it is better
 * @param gate single-seed test values of the network with the gate
 * @param vanilla the same of its twin without the gate, where one was trained
 */
public record TestMetric(String name, Better better, Spread gate, Optional<Spread> vanilla) {
  /** Checks that the metric has a name. */
  public TestMetric {
    Checks.notBlank("metric name", name);
  }

  /** A metric of which more is better, without a twin to compare with. */
  public static TestMetric higherIsBetter(String name, Spread gate) {
    return new TestMetric(name, Better.HIGHER, gate, Optional.empty());
  }

  /** A metric of which less is better, without a twin to compare with. */
  public static TestMetric lowerIsBetter(String name, Spread gate) {
    return new TestMetric(name, Better.LOWER, gate, Optional.empty());
  }

  /** With the values of the twin without the gate. */
  public TestMetric withVanilla(Spread twin) {
    return new TestMetric(name, better, gate, Optional.of(twin));
  }
}
