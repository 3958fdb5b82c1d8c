/**
 * Networks on libtorch: layers as plain data, numbers by name, memory owned in one place.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a network to ask</td><td>{@link dev.candor.torch.Network}</td></tr>
 *   <tr><td>to build one for tables, several seeds side by side</td><td>{@link dev.candor.torch.layer}</td></tr>
 *   <tr><td>to build one for images or series</td><td>{@link dev.candor.torch.graph.image}, {@link dev.candor.torch.graph.series}</td></tr>
 *   <tr><td>an encoder of texts</td><td>{@link dev.candor.torch.text}</td></tr>
 *   <tr><td>a network from an ONNX file, with its layers</td><td>{@link dev.candor.torch.onnx}</td></tr>
 *   <tr><td>to fit one</td><td>{@link dev.candor.torch.train}</td></tr>
 *   <tr><td>to ask a TorchScript file</td><td>{@link dev.candor.torch.jit}</td></tr>
 *   <tr><td>to keep one, and to go on after a break</td><td>{@link dev.candor.torch.store}</td></tr>
 *   <tr><td>a layer of my own</td><td>{@link dev.candor.torch.Layer}, {@link dev.candor.torch.Parameter}, {@link dev.candor.torch.Pass}; {@link dev.candor.torch.LayerKinds} reads it back</td></tr>
 *   <tr><td>to look inside a forward run</td><td>{@link dev.candor.torch.Network#record}, {@link dev.candor.torch.Interception}</td></tr>
 *   <tr><td>to explain a layer instead of the input</td><td>{@link dev.candor.torch.FromLayer}</td></tr>
 *   <tr><td>a network from a safetensors file and a description</td><td>{@link dev.candor.torch.arch}</td></tr>
 *   <tr><td>a model made of another</td><td>{@link dev.candor.torch.WrappedModel}, such as {@link dev.candor.torch.BothClasses}</td></tr>
 *   <tr><td>threads, versions</td><td>{@link dev.candor.torch.Engine}</td></tr>
 *   <tr><td>to work with tensors</td><td>{@link dev.candor.torch.Scope}, {@link dev.candor.torch.Tensors}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch;

import org.jspecify.annotations.NullMarked;
