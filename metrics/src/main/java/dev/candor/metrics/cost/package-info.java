/**
 * What does an explanation cost?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th></tr>
 *   <tr><td>what did this explanation cost?</td><td>{@link dev.candor.metrics.cost.Cost}</td></tr>
 *   <tr><td>how much memory does some work need?</td><td>{@link dev.candor.metrics.cost.PeakBytes}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.cost;

import org.jspecify.annotations.NullMarked;
