/**
 * What is there to say about one training run? Plain records that the command fills in; they know
 * nothing of files, charts or engines, and refuse numbers that cannot be.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>record</th></tr>
 *   <tr><td>a whole run</td><td>{@link dev.candor.report.summary.TrainingSummary}</td></tr>
 *   <tr><td>numbers over seeds</td><td>{@link dev.candor.report.summary.Spread}</td></tr>
 *   <tr><td>the test metric with and without the gate</td><td>{@link dev.candor.report.summary.TestMetric}</td></tr>
 *   <tr><td>wall-clock times</td><td>{@link dev.candor.report.summary.Seconds}</td></tr>
 *   <tr><td>the table that was read</td><td>{@link dev.candor.report.summary.DataSummary}, {@link dev.candor.report.summary.ColumnSummary}</td></tr>
 *   <tr><td>loss or score over epochs</td><td>{@link dev.candor.report.summary.LearningCurve}</td></tr>
 *   <tr><td>feature weights over epochs</td><td>{@link dev.candor.report.summary.WeightTrajectories}</td></tr>
 *   <tr><td>predictions on the test rows</td><td>{@link dev.candor.report.summary.Confusion}, {@link dev.candor.report.summary.RegressionErrors}</td></tr>
 *   <tr><td>something the reader must know</td><td>{@link dev.candor.report.summary.Note}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.summary;

import org.jspecify.annotations.NullMarked;
