/**
 * What {@code train text} and {@code demo --text} do: texts are read and parted, a classifier and
 * its explainer trained, and both judged.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>texts, labels and marks of a file of any kind</td><td>{@link dev.candor.cli.text.training.TextInput}</td></tr>
 *   <tr><td>texts to learn from, to choose by and to test on</td><td>{@link dev.candor.cli.text.training.TextParts}, {@link dev.candor.cli.text.training.TextParting}</td></tr>
 *   <tr><td>to say what is trained</td><td>{@link dev.candor.cli.text.training.TextPlan}, {@link dev.candor.cli.text.training.WordSource}</td></tr>
 *   <tr><td>what page, JSON and terminal say of a run</td><td>{@link dev.candor.cli.text.training.TextRun}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.text.training;

import org.jspecify.annotations.NullMarked;
