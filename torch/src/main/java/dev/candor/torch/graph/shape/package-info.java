/**
 * Operators that move, repeat or leave out numbers, and those that tell and make shapes.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the same numbers in another shape</td><td>{@link dev.candor.torch.graph.shape.Reshape}, {@link dev.candor.torch.graph.shape.Flatten}, {@link dev.candor.torch.graph.shape.Squeeze}, {@link dev.candor.torch.graph.shape.Unsqueeze}</td></tr>
 *   <tr><td>axes in another order</td><td>{@link dev.candor.torch.graph.shape.Transpose}, {@link dev.candor.torch.graph.shape.DepthToSpace}, {@link dev.candor.torch.graph.shape.SpaceToDepth}</td></tr>
 *   <tr><td>numbers repeated</td><td>{@link dev.candor.torch.graph.shape.Expand}, {@link dev.candor.torch.graph.shape.Tile}, {@link dev.candor.torch.graph.shape.Resize}</td></tr>
 *   <tr><td>a part, or parts</td><td>{@link dev.candor.torch.graph.shape.Slice}, {@link dev.candor.torch.graph.shape.Split}, {@link dev.candor.torch.graph.shape.Triangle}</td></tr>
 *   <tr><td>parts put together, or more around</td><td>{@link dev.candor.torch.graph.shape.Concat}, {@link dev.candor.torch.graph.shape.Pad}</td></tr>
 *   <tr><td>numbers by their places</td><td>{@link dev.candor.torch.graph.shape.Take} (places known), {@link dev.candor.torch.graph.shape.Gather}, {@link dev.candor.torch.graph.shape.GatherElements}, {@link dev.candor.torch.graph.shape.GatherPoints}</td></tr>
 *   <tr><td>the shape as numbers</td><td>{@link dev.candor.torch.graph.shape.ShapeOf}</td></tr>
 *   <tr><td>numbers made from a shape</td><td>{@link dev.candor.torch.graph.shape.Filled}, {@link dev.candor.torch.graph.shape.Range}, {@link dev.candor.torch.graph.shape.OneHot}</td></tr>
 *   <tr><td>settings that are known only when it runs</td><td>{@link dev.candor.torch.graph.shape.Late}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.shape;

import org.jspecify.annotations.NullMarked;
