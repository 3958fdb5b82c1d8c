package dev.candor.metrics.measure;

import dev.candor.core.Cancellation;

/**
 * What a measure gives to explanations that know nothing: the same inputs and targets, explained by
 * random and by all-equal attribution.
 *
 * @param random by {@link RandomAttribution} with the subject's seed
 * @param equal by {@link EqualAttribution}
 */
public record Floors(Measured random, Measured equal) {
  /** Of a measure on the inputs of a subject. Costs twice what the measure costs. */
  public static Floors of(Measure measure, Subject subject, Cancellation cancellation) {
    var axes = subject.masking().players().axes();
    return new Floors(
        measure.judge(
            subject.explainedBy(new RandomAttribution(axes, subject.seed())), cancellation),
        measure.judge(subject.explainedBy(new EqualAttribution(axes)), cancellation));
  }

  /** Of a measure on the inputs of a subject, to the end. */
  public static Floors of(Measure measure, Subject subject) {
    return of(measure, subject, Cancellation.NEVER);
  }
}
