/**
 * Does the model do what the explanation says? Each measure changes inputs where the explanation
 * says it matters, and asks the model.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th></tr>
 *   <tr><td>does the answer fall, or rise, along the order?</td><td>{@link dev.candor.metrics.faithfulness.Deletion}, {@link dev.candor.metrics.faithfulness.Insertion}</td></tr>
 *   <tr><td>was what was named needed, and is it enough?</td><td>{@link dev.candor.metrics.faithfulness.Comprehensiveness}, {@link dev.candor.metrics.faithfulness.Sufficiency}</td></tr>
 *   <tr><td>the same for one share of the components</td><td>{@link dev.candor.metrics.faithfulness.RemoveTop}, {@link dev.candor.metrics.faithfulness.KeepTop}</td></tr>
 *   <tr><td>do the sizes add up to what the answer loses?</td><td>{@link dev.candor.metrics.faithfulness.SensitivityN}, {@link dev.candor.metrics.faithfulness.RemovalInfidelity}</td></tr>
 *   <tr><td>do slopes foretell small changes?</td><td>{@link dev.candor.metrics.faithfulness.Infidelity}</td></tr>
 *   <tr><td>do larger attributions matter more?</td><td>{@link dev.candor.metrics.faithfulness.Monotonicity}, {@link dev.candor.metrics.faithfulness.MonotoneInsertion}</td></tr>
 *   <tr><td>how well does the model do on labelled rows with holes?</td><td>{@link dev.candor.metrics.faithfulness.MaskedPerformance}</td></tr>
 *   <tr><td>and a model fitted to such rows?</td><td>{@link dev.candor.metrics.faithfulness.Roar}</td></tr>
 * </table>
 *
 * <p>What stands in for a component is the subject's removal; {@link
 * dev.candor.metrics.faithfulness.Baselines} has the usual ones.
 */
@NullMarked
package dev.candor.metrics.faithfulness;

import org.jspecify.annotations.NullMarked;
