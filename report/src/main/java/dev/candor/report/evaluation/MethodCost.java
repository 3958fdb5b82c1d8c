package dev.candor.report.evaluation;

/**
 * What a method took.
 *
 * @param method its name
 * @param passes its time beside that of one forward pass over the same rows
 */
public record MethodCost(String method, double passes) {}
