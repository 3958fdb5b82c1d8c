package dev.candor.metrics.statistics;

import java.util.Set;

/**
 * How far two lists of numbers go together.
 *
 * @param coefficient -1 to 1; NaN where one list is constant
 * @param p the p-value of no association; NaN where it is not defined
 * @param n how many pairs
 * @param alternative what counted against the null hypothesis
 * @param broken the assumptions that the data broke
 */
public record Correlation(
    double coefficient, double p, int n, Alternative alternative, Set<Assumption> broken) {}
