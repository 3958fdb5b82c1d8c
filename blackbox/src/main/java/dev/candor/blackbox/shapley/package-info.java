/**
 * What is each component's fair share of the answer? The Shapley value and its relatives.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th><th>evaluations for n players</th><th>error</th></tr>
 *   <tr><td>a linear model</td><td>{@link dev.candor.blackbox.shapley.LinearShapley}</td><td>none</td><td>none</td></tr>
 *   <tr><td>an ensemble of trees</td><td>{@link dev.candor.blackbox.shapley.TreeShapley}; with covers instead of rows {@link dev.candor.blackbox.shapley.PathTreeShapley}</td><td>none</td><td>none</td></tr>
 *   <tr><td>up to about 12 players</td><td>{@link dev.candor.blackbox.shapley.ExactShapley}</td><td>2^n</td><td>none</td></tr>
 *   <tr><td>more players, any model</td><td>{@link dev.candor.blackbox.shapley.PermutationShapley}</td><td>2 (n - 1) for each antithetic round</td><td>from the rounds</td></tr>
 *   <tr><td>the same, and a game that is nearly additive</td><td>{@link dev.candor.blackbox.shapley.KernelShap}</td><td>chosen, 2 n + 2048</td><td>from the residuals</td></tr>
 *   <tr><td>players that belong together in groups of groups</td><td>{@link dev.candor.blackbox.shapley.OwenShapley}, or orders {@link dev.candor.blackbox.shapley.Orders#within}</td><td>exponential in the largest groups only</td><td>none, or from the rounds</td></tr>
 *   <tr><td>the same as a tree of pairs, such as the patches of an image, and few evaluations</td><td>{@link dev.candor.blackbox.shapley.PartitionShapley}</td><td>chosen</td><td>none told: groups that were not split share equally</td></tr>
 *   <tr><td>a question about pairs</td><td>{@link dev.candor.blackbox.shapley.ShapleyInteractions}</td><td>2^n</td><td>none</td></tr>
 *   <tr><td>all coalitions alike</td><td>{@link dev.candor.blackbox.shapley.ExactBanzhaf}</td><td>2^n</td><td>none; does not add up</td></tr>
 * </table>
 *
 * <p>An evaluation asks the model once for each stand-in row of the {@link
 * dev.candor.core.removal.Removal}.
 */
@NullMarked
package dev.candor.blackbox.shapley;

import org.jspecify.annotations.NullMarked;
