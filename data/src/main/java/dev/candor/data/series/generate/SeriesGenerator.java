package dev.candor.data.series.generate;

/** Settings from which a seed makes series whose truth is known. */
public sealed interface SeriesGenerator permits LaggedDrivers, RegimeSwitch, StepDriver {
  /** The series of a seed: the same seed gives the same bits on every machine. */
  GeneratedSeries generate(long seed);
}
