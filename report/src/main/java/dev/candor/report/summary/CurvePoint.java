package dev.candor.report.summary;

/**
 * One epoch of a {@link LearningCurve}.
 *
 * @param epoch from 0
 * @param value mean and deviation over seeds
 */
public record CurvePoint(int epoch, Spread value) {}
