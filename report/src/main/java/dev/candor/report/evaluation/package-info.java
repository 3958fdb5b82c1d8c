/**
 * Which method explains this model best, and is the difference more than luck? What {@code candor
 * evaluate} found, as plain records, and how it is written.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>all of it</td><td>{@link dev.candor.report.evaluation.EvaluationSummary}</td></tr>
 *   <tr><td>one number of the table with its interval and marks</td><td>{@link dev.candor.report.evaluation.Cell}</td></tr>
 *   <tr><td>one pair of methods under one measure, with its test</td><td>{@link dev.candor.report.evaluation.Comparison}</td></tr>
 *   <tr><td>errors by the share of features kept, of a model of series</td><td>{@link dev.candor.report.evaluation.KeptErrors}</td></tr>
 *   <tr><td>a JSON object</td><td>{@link dev.candor.report.EvaluationJson}</td></tr>
 *   <tr><td>CSV, a line for each method and measure</td><td>{@link dev.candor.report.EvaluationCsv}</td></tr>
 *   <tr><td>the page</td><td>{@link dev.candor.report.EvaluationReport}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.evaluation;

import org.jspecify.annotations.NullMarked;
