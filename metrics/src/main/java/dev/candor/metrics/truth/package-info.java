/**
 * How near is a ranking to what is known to be true? For data whose generator is known.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th></tr>
 *   <tr><td>are the relevant features on top?</td><td>{@link dev.candor.metrics.truth.PrecisionAtK}</td></tr>
 *   <tr><td>how far do two orders agree?</td><td>{@link dev.candor.metrics.truth.KendallTauB}</td></tr>
 *   <tr><td>the same, with one feature far off weighing more</td><td>{@link dev.candor.metrics.truth.SpearmanRho}</td></tr>
 *   <tr><td>the same, with the first places weighing more</td><td>{@link dev.candor.metrics.truth.Ndcg}</td></tr>
 *   <tr><td>is the order exactly the known one?</td><td>{@link dev.candor.metrics.truth.ExactOrder}</td></tr>
 *   <tr><td>how many noise features were taken for real?</td><td>{@link dev.candor.metrics.truth.FalseConfirmation}</td></tr>
 *   <tr><td>how many confirmed features are real?</td><td>{@link dev.candor.metrics.truth.ConfirmedPrecision}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.truth;

import org.jspecify.annotations.NullMarked;
