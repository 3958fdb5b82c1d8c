/**
 * What a transformer's attention says, read in six ways. Attention is found by its nature: softmax
 * layers that give {@code [rows, heads, tokens, tokens]}, in networks of ours and in imported ones.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to know</th><th>method</th><th>knows the class</th></tr>
 *   <tr><td>which tokens mattered to this answer, through all layers</td><td>{@link dev.candor.whitebox.attention.Chefer}</td><td>yes</td></tr>
 *   <tr><td>the same for the last layer alone</td><td>{@link dev.candor.whitebox.attention.GradientTimesAttention}</td><td>yes</td></tr>
 *   <tr><td>whom the class token listens to at the end</td><td>{@link dev.candor.whitebox.attention.LastAttention}</td><td>no</td></tr>
 *   <tr><td>whom it listens to on average</td><td>{@link dev.candor.whitebox.attention.MeanAttention}</td><td>no</td></tr>
 *   <tr><td>where what it holds came from, layer by layer</td><td>{@link dev.candor.whitebox.attention.Rollout}</td><td>no</td></tr>
 *   <tr><td>the same as the widest way down; small inputs</td><td>{@link dev.candor.whitebox.attention.AttentionFlow}</td><td>no</td></tr>
 *   <tr><td>the maps themselves, and their gradients</td><td>{@link dev.candor.whitebox.attention.AttentionMaps}</td><td></td></tr>
 * </table>
 *
 * <p>Relevance by layers, {@link dev.candor.whitebox.relevance}, divides the answer itself and also
 * tells what speaks against it.
 */
@NullMarked
package dev.candor.whitebox.attention;

import org.jspecify.annotations.NullMarked;
