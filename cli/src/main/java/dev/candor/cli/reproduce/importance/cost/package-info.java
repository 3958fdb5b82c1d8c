/**
 * What the networks and their maps cost: times beside the same network as a TorchScript text,
 * explanations beside answers, memory, decoding.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the section of the study</td><td>{@link dev.candor.cli.reproduce.importance.cost.CostTable}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.importance.cost;

import org.jspecify.annotations.NullMarked;
