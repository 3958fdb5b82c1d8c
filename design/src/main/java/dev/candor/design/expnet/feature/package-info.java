/**
 * What a small network is told of a token: what the heads of an encoder made of it.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the features of the tokens of a text</td><td>{@link dev.candor.design.expnet.feature.AttentionFeatures}</td></tr>
 *   <tr><td>to say of which layers, and what of them</td><td>{@link dev.candor.design.expnet.feature.LayerChoice}, {@link dev.candor.design.expnet.feature.ViewGroup}</td></tr>
 *   <tr><td>texts of any length side by side</td><td>{@link dev.candor.design.expnet.feature.Length}, {@link dev.candor.design.expnet.feature.Within}</td></tr>
 *   <tr><td>the units of the training tasks</td><td>{@link dev.candor.design.expnet.feature.Standard}</td></tr>
 *   <tr><td>what a number is of</td><td>{@link dev.candor.design.expnet.feature.FeatureName}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.design.expnet.feature;

import org.jspecify.annotations.NullMarked;
