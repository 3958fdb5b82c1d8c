/**
 * Time and memory of rankings of series.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the table</td><td>{@link dev.candor.cli.reproduce.actif.cost.CostTable}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.actif.cost;

import org.jspecify.annotations.NullMarked;
