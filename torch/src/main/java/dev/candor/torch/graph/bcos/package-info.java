/**
 * B-cos networks: every answer is one linear map of the input, whose weights training turns towards
 * what they answer to. Their explanation is that map: {@code dev.candor.whitebox.bcos}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>layer</th></tr>
 *   <tr><td>a whole image classifier</td><td>{@link dev.candor.torch.graph.bcos.BcosBackbone}</td></tr>
 *   <tr><td>a residual block</td><td>{@link dev.candor.torch.graph.bcos.BcosBlock}</td></tr>
 *   <tr><td>in the place of a convolution and its ReLU</td><td>{@link dev.candor.torch.graph.bcos.BcosConvolution}</td></tr>
 *   <tr><td>in the place of a linear layer</td><td>{@link dev.candor.torch.graph.bcos.BcosAffine}</td></tr>
 *   <tr><td>in the place of a batch norm</td><td>{@link dev.candor.torch.graph.bcos.UncentredNorm}</td></tr>
 *   <tr><td>images as such a network wants them</td><td>{@link dev.candor.torch.graph.bcos.Opposites}</td></tr>
 *   <tr><td>its end</td><td>{@link dev.candor.torch.graph.bcos.Logits}</td></tr>
 *   <tr><td>a layer of my own of this kind</td><td>{@link dev.candor.torch.graph.bcos.DynamicLinear}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.bcos;

import org.jspecify.annotations.NullMarked;
