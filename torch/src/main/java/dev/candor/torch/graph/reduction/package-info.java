/**
 * Operators that look at many numbers along an axis.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>one number of many, such as their mean or their largest</td><td>{@link dev.candor.torch.graph.reduction.Reduction}, {@link dev.candor.torch.graph.reduction.Reduce}</td></tr>
 *   <tr><td>where the largest or least is</td><td>{@link dev.candor.torch.graph.reduction.ExtremePlace}</td></tr>
 *   <tr><td>shares that add up to one, or their logarithms</td><td>{@link dev.candor.torch.graph.reduction.Softmax}, {@link dev.candor.torch.graph.reduction.FlatSoftmax}</td></tr>
 *   <tr><td>the sum so far</td><td>{@link dev.candor.torch.graph.reduction.RunningSum}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.reduction;

import org.jspecify.annotations.NullMarked;
