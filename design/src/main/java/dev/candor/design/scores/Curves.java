package dev.candor.design.scores;

/**
 * How did training go? Loss is the plain loss of the rows, without penalty and without weights of
 * classes or rows; the metric is accuracy, or RMSE in the target's own unit.
 *
 * @param trainLoss on the training rows
 * @param testLoss on the test rows
 * @param trainMetric on the training rows
 * @param testMetric on the test rows
 */
public record Curves(Curve trainLoss, Curve testLoss, Curve trainMetric, Curve testMetric) {}
