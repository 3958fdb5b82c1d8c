/**
 * Operators of two or more inputs that are met number by number, repeated along axes of length one
 * until they fit.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>two inputs added, subtracted, multiplied, divided</td><td>{@link dev.candor.torch.graph.arithmetic.Arithmetic}</td></tr>
 *   <tr><td>the sum, mean, least or largest of any number of inputs</td><td>{@link dev.candor.torch.graph.arithmetic.Together}</td></tr>
 *   <tr><td>which of two is larger, or whether they are equal</td><td>{@link dev.candor.torch.graph.arithmetic.Comparison}</td></tr>
 *   <tr><td>truths combined</td><td>{@link dev.candor.torch.graph.arithmetic.Logic}</td></tr>
 *   <tr><td>one of two by a condition</td><td>{@link dev.candor.torch.graph.arithmetic.Where}</td></tr>
 *   <tr><td>products summed over named axes</td><td>{@link dev.candor.torch.graph.arithmetic.Einsum}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.arithmetic;

import org.jspecify.annotations.NullMarked;
