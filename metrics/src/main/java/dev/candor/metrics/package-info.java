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
 * </table>
 */
@NullMarked
package dev.candor.metrics;

import org.jspecify.annotations.NullMarked;
