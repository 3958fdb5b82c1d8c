package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inputs drawn near each input, explained, and compared with its own explanation.
 *
 * @param samples how many near each
 * @param radius how far each number may move
 */
record Vicinity(int samples, double radius) {
  /** What an input's explanation and those near it come to. */
  @FunctionalInterface
  interface Comparison {
    double of(Attribution centre, List<Attribution> near, NdArray differences);
  }

  /** Judges every input. */
  Measured judge(
      Measure measure, Subject subject, Cancellation cancellation, Comparison comparison) {
    Judging judging = new Judging(subject, cancellation);
    return judging.each(
        measure,
        Map.of("samples", Integer.toString(samples), "radius", Double.toString(radius)),
        i -> {
          if (judging.left().isEmpty()) {
            return Optional.empty();
          }
          NdArray input = subject.inputs().row(i);
          Attribution centre = subject.attributions().get(i);
          NdArray differences =
              Neighbours.drawn(input, samples, radius, Draws.of(subject.seed(), i));
          List<Attribution> near =
              Neighbours.explained(subject.explainer(), input, centre.target(), differences);
          judging.spent(Asked.calls(near));
          return Optional.of(Finding.exact(comparison.of(centre, near, differences)));
        });
  }
}
