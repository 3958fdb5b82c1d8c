/**
 * How simple is an explanation? None of these says that it is right.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th><th>simpler</th></tr>
 *   <tr><td>of how many components does it speak?</td><td>{@link dev.candor.metrics.complexity.EffectiveComponents}</td><td>lower</td></tr>
 *   <tr><td>the same, in nats</td><td>{@link dev.candor.metrics.complexity.Entropy}</td><td>lower</td></tr>
 *   <tr><td>how unequal are the importances, whatever their number?</td><td>{@link dev.candor.metrics.complexity.Gini}</td><td>higher</td></tr>
 *   <tr><td>how much does a map from 0 to 1 switch on?</td><td>{@link dev.candor.metrics.complexity.Sparsity}</td><td>lower</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.complexity;

import org.jspecify.annotations.NullMarked;
