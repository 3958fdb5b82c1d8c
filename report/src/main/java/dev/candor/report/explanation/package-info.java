/**
 * What a page of explanations shows.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I explained</th><th>class</th></tr>
 *   <tr><td>an image, a text, a row</td><td>{@link dev.candor.report.explanation.ExplainedInput}</td></tr>
 *   <tr><td>an image with a network that says where it looks</td><td>{@link dev.candor.report.explanation.ExplainedInput.Patches}</td></tr>
 *   <tr><td>a window of a series</td><td>{@link dev.candor.report.explanation.ExplainedInput.Window}</td></tr>
 *   <tr><td>all of them, for one page</td><td>{@link dev.candor.report.explanation.ExplanationSummary}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.explanation;

import org.jspecify.annotations.NullMarked;
