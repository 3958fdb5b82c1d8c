/**
 * What every measure of explanations has in common: a question, a direction, what it needs, what it
 * costs, and floors.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to judge a method on some inputs</td><td>{@link dev.candor.metrics.measure.Subject}, then a {@link dev.candor.metrics.measure.Measure}</td></tr>
 *   <tr><td>its answer, with curves and evidence</td><td>{@link dev.candor.metrics.measure.Measured}</td></tr>
 *   <tr><td>what knowing nothing reaches</td><td>{@link dev.candor.metrics.measure.Floors}, by {@link dev.candor.metrics.measure.RandomAttribution} and {@link dev.candor.metrics.measure.EqualAttribution}</td></tr>
 *   <tr><td>a measure from a formula of the attribution</td><td>{@link dev.candor.metrics.measure.AttributionMeasure}; with a known truth {@link dev.candor.metrics.measure.TruthMeasure}</td></tr>
 *   <tr><td>to write a measure</td><td>{@link dev.candor.metrics.measure.Judging}, {@link dev.candor.metrics.measure.ModelScores}, {@link dev.candor.metrics.measure.Draws}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.measure;

import org.jspecify.annotations.NullMarked;
