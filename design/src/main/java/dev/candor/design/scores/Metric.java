package dev.candor.design.scores;

/**
 * How good is the network on the test rows, and how good is its twin without the gate?
 *
 * @param name {@code accuracy}, {@code rmse} (in the target's own unit) or {@code r2}
 * @param value mean over the seeds of each single network's test value
 * @param sd its standard deviation over seeds
 * @param vanilla the same of the twin; NaN where no twin was trained
 * @param vanillaSd its standard deviation over seeds
 */
public record Metric(String name, double value, double sd, double vanilla, double vanillaSd) {}
