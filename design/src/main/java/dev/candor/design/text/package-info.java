/**
 * Classifiers of texts: an encoder that somebody trained, trained further for a task.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to train one</td><td>{@link dev.candor.design.text.TextTrainer}, {@link dev.candor.design.text.TextFit}</td></tr>
 *   <tr><td>to ask one, to keep it in a folder</td><td>{@link dev.candor.design.text.TextClassifier}</td></tr>
 *   <tr><td>what its training brought</td><td>{@link dev.candor.design.text.TextCourse}</td></tr>
 *   <tr><td>an encoder with its tokenizer to start from</td><td>{@link dev.candor.design.text.TextStart}</td></tr>
 * </table>
 *
 * <p>Needs {@code candor-data-text} on the class path.
 */
@NullMarked
package dev.candor.design.text;

import org.jspecify.annotations.NullMarked;
