package dev.candor.data.generate;

/** Settings from which a seed makes a table whose truth is known. */
public sealed interface Generator
    permits Synthetic,
        Friedman1,
        Friedman2,
        Friedman3,
        MakeClassification,
        Parity,
        CorrelatedCopies,
        CorrelatedNoise,
        FlippedLabels {
  /** The table of a seed: the same seed gives the same bits on every machine. */
  GeneratedTable generate(long seed);
}
