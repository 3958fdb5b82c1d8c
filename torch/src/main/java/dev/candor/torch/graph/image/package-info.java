/**
 * The operators of networks for images and for series, {@code [n, channels, rows, columns]} and
 * {@code [n, channels, steps]}. They stand as nodes in a {@link dev.candor.torch.graph.Graph}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>layer</th></tr>
 *   <tr><td>a convolution, a batch norm, a maximum or a mean over windows</td><td>package {@link dev.candor.torch.graph}</td></tr>
 *   <tr><td>as many places as a grid has cells</td><td>{@link dev.candor.torch.graph.image.GridMean}</td></tr>
 *   <tr><td>images cut into patches, series into windows</td><td>{@link dev.candor.torch.graph.image.CutPatches}</td></tr>
 *   <tr><td>images laid out as convolutions want them</td><td>{@link dev.candor.torch.graph.image.ChannelsLast}</td></tr>
 *   <tr><td>the answers of the patches behind each other again</td><td>{@link dev.candor.torch.graph.image.RowShape}</td></tr>
 *   <tr><td>places as components, and back</td><td>{@link dev.candor.torch.graph.image.PlacesToComponents}, {@link dev.candor.torch.graph.image.ComponentsToPlaces}</td></tr>
 *   <tr><td>the sum over components</td><td>{@link dev.candor.torch.graph.image.ComponentSum}</td></tr>
 *   <tr><td>to leave out components in the pixels</td><td>{@link dev.candor.torch.graph.image.KeepFrom}, {@link dev.candor.torch.graph.image.SpreadPatches}</td></tr>
 *   <tr><td>single precision in a run of less</td><td>{@link dev.candor.torch.graph.image.SinglePrecision}</td></tr>
 *   <tr><td>a residual block, a whole ResNet, a small backbone</td><td>{@link dev.candor.torch.graph.image.ResidualBlock}, {@link dev.candor.torch.graph.image.ResNet}, {@link dev.candor.torch.graph.image.SmallBackbone}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.image;

import org.jspecify.annotations.NullMarked;
