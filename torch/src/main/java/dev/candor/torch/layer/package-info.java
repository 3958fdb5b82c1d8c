/**
 * The kinds of layer, as plain data.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>layer</th></tr>
 *   <tr><td>layers one after the other</td><td>{@link dev.candor.torch.layer.Sequential}</td></tr>
 *   <tr><td>a weighted sum of the inputs</td><td>{@link dev.candor.torch.layer.Linear}</td></tr>
 *   <tr><td>a vector for a category</td><td>{@link dev.candor.torch.layer.Embedding}</td></tr>
 *   <tr><td>a token for each feature</td><td>{@link dev.candor.torch.layer.FeatureTokens}, and {@link dev.candor.torch.layer.MeanTokens} to end</td></tr>
 *   <tr><td>a function of each number</td><td>{@link dev.candor.torch.layer.Activation}</td></tr>
 *   <tr><td>units of one scale</td><td>{@link dev.candor.torch.layer.LayerNorm}</td></tr>
 *   <tr><td>less overfitting</td><td>{@link dev.candor.torch.layer.Dropout}</td></tr>
 *   <tr><td>tokens that listen to each other</td><td>{@link dev.candor.torch.layer.TransformerBlock}, or {@link dev.candor.torch.layer.Attention} alone</td></tr>
 *   <tr><td>a way around a layer</td><td>{@link dev.candor.torch.layer.Residual}</td></tr>
 *   <tr><td>to learn which features matter</td><td>{@link dev.candor.torch.layer.Gate}</td></tr>
 *   <tr><td>to learn which features matter for each row</td><td>{@link dev.candor.torch.layer.InputGate}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.layer;

import org.jspecify.annotations.NullMarked;
