/**
 * Methods that ask how the answer changes with the input.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to know</th><th>method</th></tr>
 *   <tr><td>what a small change of the input would do, here</td><td>{@link dev.candor.whitebox.gradient.Saliency}</td></tr>
 *   <tr><td>what each number would give if the answer were straight</td><td>{@link dev.candor.whitebox.gradient.InputTimesGradient}</td></tr>
 *   <tr><td>shares of the change of the answer from a baseline, that add up</td><td>{@link dev.candor.whitebox.gradient.IntegratedGradients}</td></tr>
 *   <tr><td>the same against a background instead of one baseline</td><td>{@link dev.candor.whitebox.gradient.ExpectedGradients}; with noise {@link dev.candor.whitebox.gradient.GradientShap}</td></tr>
 *   <tr><td>an explanation with what holds at one point only averaged out, or how it varies there</td><td>{@link dev.candor.whitebox.gradient.NoiseTunnel}</td></tr>
 *   <tr><td>sharp pictures of what a ReLU network reacts to, which say little about the network</td><td>{@link dev.candor.whitebox.gradient.GuidedBackprop}, {@link dev.candor.whitebox.gradient.Deconvolution}</td></tr>
 * </table>
 *
 * <p>Where inputs are ids, or a layer is to be explained, {@link dev.candor.torch.FromLayer} is the
 * model from that layer on.
 */
@NullMarked
package dev.candor.whitebox.gradient;

import org.jspecify.annotations.NullMarked;
