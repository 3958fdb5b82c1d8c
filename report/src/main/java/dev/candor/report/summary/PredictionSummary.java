package dev.candor.report.summary;

/** What did the trained networks, averaged over seeds, predict on the test rows? */
public sealed interface PredictionSummary permits Confusion, RegressionErrors {}
