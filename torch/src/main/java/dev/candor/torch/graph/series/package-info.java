/**
 * Networks for windows of a series, as graphs.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a whole network</td><td>{@link dev.candor.torch.graph.series.SeriesNetwork}</td></tr>
 *   <tr><td>LSTM or GRU layers, in one or both directions</td><td>{@link dev.candor.torch.graph.series.RecurrentStack}</td></tr>
 *   <tr><td>convolutions that look back</td><td>{@link dev.candor.torch.graph.series.TemporalConvolutions}</td></tr>
 *   <tr><td>attention over the steps</td><td>{@link dev.candor.torch.graph.series.SmallTransformer}</td></tr>
 *   <tr><td>one step at a time, on a live feed</td><td>{@link dev.candor.torch.graph.series.LiveState}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.series;

import org.jspecify.annotations.NullMarked;
