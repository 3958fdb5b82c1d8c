/**
 * How much does each word of a text matter to a classifier, by methods that were not learned?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a text as a classifier reads it, with its words</td><td>{@link dev.candor.cli.text.ReadText}</td></tr>
 *   <tr><td>any method, by its name; all of them</td><td>{@link dev.candor.cli.text.WordMethod}</td></tr>
 *   <tr><td>chance, the floor</td><td>{@link dev.candor.cli.text.DrawnWords}, {@link dev.candor.cli.text.ContentWords}</td></tr>
 *   <tr><td>what the answer becomes without words</td><td>{@link dev.candor.cli.text.OccludedWords}, {@link dev.candor.cli.text.LimeWords}, {@link dev.candor.cli.text.ShapleyWords}, {@link dev.candor.cli.text.WithoutWords}</td></tr>
 *   <tr><td>gradients of the embedding</td><td>{@link dev.candor.cli.text.GradientWords}</td></tr>
 *   <tr><td>attention, with gradients or without</td><td>{@link dev.candor.cli.text.AttentionWords}</td></tr>
 *   <tr><td>the best for a task without marks, where the encoder that training started from is at hand</td><td>{@link dev.candor.cli.text.JoinedWords}</td></tr>
 *   <tr><td>one of them as the teacher of a network, its answers kept</td><td>{@link dev.candor.cli.text.TeachingScorer}, {@link dev.candor.cli.text.KeptAnswers}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.text;

import org.jspecify.annotations.NullMarked;
