package dev.candor.report.evaluation;

/**
 * How far do the rankings of two methods agree?
 *
 * @param one a method
 * @param other another
 * @param tau Kendall's tau-b, -1 to 1
 */
public record Agreement(String one, String other, double tau) {}
