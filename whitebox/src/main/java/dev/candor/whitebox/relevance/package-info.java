/**
 * Layer-wise relevance propagation: the answer is handed back layer by layer, and every layer
 * divides it among what went in.
 *
 * <p>{@link dev.candor.whitebox.relevance.Lrp} explains; a {@link
 * dev.candor.whitebox.relevance.Composite} says which rule is for which layer.
 *
 * <table>
 *   <caption>Which composite should I use?</caption>
 *   <tr><th>network</th><th>composite</th></tr>
 *   <tr><td>a convolutional network on images</td><td>{@link dev.candor.whitebox.relevance.Composites#epsilonPlus}; {@code epsilonGammaBox} for sharper maps, {@code epsilonAlpha2Beta1} to see what speaks against</td></tr>
 *   <tr><td>dense layers on a table</td><td>{@link dev.candor.whitebox.relevance.Composites#epsilon}; {@code gamma} where that is noisy</td></tr>
 *   <tr><td>a transformer</td><td>{@link dev.candor.whitebox.relevance.Composites#attnLrp}</td></tr>
 *   <tr><td>an LSTM or GRU</td><td>{@link dev.candor.whitebox.relevance.Composites#epsilon}: a gate gets nothing, its signal all</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Which rule should I use?</caption>
 *   <tr><th>rule</th><th>shares by</th><th>for</th></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.Epsilon}</td><td>{@code x w}, signed</td><td>upper and dense layers; tells classes apart. Normalisations, their deviation held</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.Gamma}, {@link dev.candor.whitebox.relevance.SignedGamma}</td><td>{@code x w}, what raises counts more</td><td>middle layers; behind a ReLU, or for any sign</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.ZPlus}</td><td>what raises only</td><td>convolutions; not for a whole deep network: it forgets the class</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.AlphaBeta}</td><td>what raises and what lowers, apart</td><td>convolutions, where evidence against is of interest</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.Box}</td><td>{@code x w} less the bounds</td><td>the first layer, pixels</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.WSquare}, {@link dev.candor.whitebox.relevance.Flat}</td><td>{@code w^2}; evenly</td><td>the first layer, inputs without bounds; to say only where</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.Uniform}</td><td>half each, then {@code a b}</td><td>products of activations</td></tr>
 *   <tr><td>{@link dev.candor.whitebox.relevance.PositiveWeights}</td><td>{@code x max(w, 0)}</td><td>to compare with a peer</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.whitebox.relevance;

import org.jspecify.annotations.NullMarked;
