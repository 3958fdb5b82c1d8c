/**
 * One yardstick for every explanation, by design or after the fact.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>package or class</th></tr>
 *   <tr><td>every measure that runs on any explanation and model</td><td>{@link dev.candor.metrics.Catalogue}</td></tr>
 *   <tr><td>what measures have in common, and floors</td><td>{@link dev.candor.metrics.measure}</td></tr>
 *   <tr><td>does the model do what the explanation says?</td><td>{@link dev.candor.metrics.faithfulness}</td></tr>
 *   <tr><td>does an explanation stay where it should, and change where it must?</td><td>{@link dev.candor.metrics.stability}</td></tr>
 *   <tr><td>how simple and even are the explanations of a model?</td><td>{@link dev.candor.metrics.agnostic}</td></tr>
 *   <tr><td>does it lie where the truth lies, for one input?</td><td>{@link dev.candor.metrics.localisation}</td></tr>
 *   <tr><td>is a ranking near the known one?</td><td>{@link dev.candor.metrics.truth}</td></tr>
 *   <tr><td>do explanations agree: over trainings, between methods?</td><td>{@link dev.candor.metrics.agreement}</td></tr>
 *   <tr><td>how simple is one explanation?</td><td>{@link dev.candor.metrics.complexity}</td></tr>
 *   <tr><td>what did it cost?</td><td>{@link dev.candor.metrics.cost}</td></tr>
 *   <tr><td>is a difference real, and how well is a number known?</td><td>{@link dev.candor.metrics.statistics}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics;

import org.jspecify.annotations.NullMarked;
