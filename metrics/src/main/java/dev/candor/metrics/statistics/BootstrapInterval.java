package dev.candor.metrics.statistics;

import java.util.Set;

/**
 * A statistic and how well it is known.
 *
 * @param estimate the statistic of the data
 * @param low lower end of the interval; NaN where it is not defined
 * @param high upper end of it
 * @param standardError standard deviation of the replicates
 * @param settings kind, resamples and confidence
 * @param seed that the resamples were drawn with
 * @param broken the assumptions that the data broke
 */
public record BootstrapInterval(
    double estimate,
    double low,
    double high,
    double standardError,
    Bootstrap settings,
    long seed,
    Set<Assumption> broken) {}
