/**
 * Operators that are one function of every number by itself, and those that ask or change what kind
 * of number it is.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>ReLU, GELU, tanh, sigmoid, softplus</td><td>{@link dev.candor.torch.layer.Activation}</td></tr>
 *   <tr><td>another function without settings, such as exp or SiLU</td><td>{@link dev.candor.torch.graph.elementwise.Elementwise}</td></tr>
 *   <tr><td>one with settings</td><td>its own class, such as {@link dev.candor.torch.graph.elementwise.LeakyRelu}</td></tr>
 *   <tr><td>a slope that was learned</td><td>{@link dev.candor.torch.graph.elementwise.LearnedSlope}</td></tr>
 *   <tr><td>true or false of every number</td><td>{@link dev.candor.torch.graph.elementwise.Check}</td></tr>
 *   <tr><td>fractions, whole numbers and truths made of one another</td><td>{@link dev.candor.torch.graph.elementwise.Cast}, {@link dev.candor.torch.graph.elementwise.CastLike}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.graph.elementwise;

import org.jspecify.annotations.NullMarked;
