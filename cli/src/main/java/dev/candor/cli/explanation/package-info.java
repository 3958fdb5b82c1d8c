/**
 * What {@code candor explain} found, and the forms in which it is given.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>explanations of inputs, with what the model answers</td><td>{@link dev.candor.cli.explanation.Explanation}</td></tr>
 *   <tr><td>their JSON ({@code docs/schema/explanation.schema.json})</td><td>{@link dev.candor.cli.explanation.ExplanationJson}</td></tr>
 *   <tr><td>a few lines for a person</td><td>{@link dev.candor.cli.explanation.ExplanationText}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.explanation;

import org.jspecify.annotations.NullMarked;
