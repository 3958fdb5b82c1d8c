/**
 * How sure is a number that was measured several times?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>one measured value per seed</td><td>{@link dev.candor.metrics.statistics.Spread}</td></tr>
 *   <tr><td>hits among trials</td><td>{@link dev.candor.metrics.statistics.Proportion}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.statistics;

import org.jspecify.annotations.NullMarked;
