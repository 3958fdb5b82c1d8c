/**
 * Networks brought from elsewhere: a graph of named nodes, and the operators that its nodes are.
 *
 * <p>An operator is one small class, a {@link dev.candor.torch.Layer} where one activation goes in
 * and one comes out, else a {@link dev.candor.torch.Junction}. It says its {@link
 * dev.candor.torch.Nature}, and every rule that explains works on it. Tensors have no member axis
 * here. Whole networks of such operators, and what only they need, are in {@link
 * dev.candor.torch.graph.image}, {@link dev.candor.torch.graph.series} and {@link
 * dev.candor.torch.graph.bcos}.
 *
 * <p>What needs no weights is in the packages below: {@link dev.candor.torch.graph.elementwise},
 * {@link dev.candor.torch.graph.arithmetic}, {@link dev.candor.torch.graph.reduction}, {@link
 * dev.candor.torch.graph.shape}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a network of nodes</td><td>{@link dev.candor.torch.graph.Graph} of {@link dev.candor.torch.graph.Node}</td></tr>
 *   <tr><td>a weighted sum of the last axis</td><td>{@link dev.candor.torch.graph.Affine}</td></tr>
 *   <tr><td>a window that slides</td><td>{@link dev.candor.torch.graph.Convolution}, {@link dev.candor.torch.graph.MaxPool}; the mean of all places: {@link dev.candor.torch.graph.GlobalAverage}</td></tr>
 *   <tr><td>numbers centred and scaled</td><td>{@link dev.candor.torch.graph.BatchNorm}, {@link dev.candor.torch.graph.LayerNormalisation}</td></tr>
 *   <tr><td>steps read one after the other</td><td>{@link dev.candor.torch.graph.Lstm}; then {@link dev.candor.torch.graph.Step} or the largest of each unit, {@link dev.candor.torch.graph.reduction.Reduction}</td></tr>
 *   <tr><td>tokens that listen to each other</td><td>{@link dev.candor.torch.graph.SelfAttention}, {@link dev.candor.torch.graph.PositionVectors}, {@link dev.candor.torch.graph.Lookup}</td></tr>
 *   <tr><td>a value that depends on no input</td><td>{@link dev.candor.torch.graph.Constant}, {@link dev.candor.torch.graph.WholeConstant}</td></tr>
 *   <tr><td>what dropout is when a network is used</td><td>{@link dev.candor.torch.graph.Same}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph;

import org.jspecify.annotations.NullMarked;
