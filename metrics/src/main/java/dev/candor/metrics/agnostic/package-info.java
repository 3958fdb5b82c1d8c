/**
 * The explainer-agnostic measures of Munoz, da Costa, Modenesi and Koshiyama, "Evaluating
 * explainability in machine learning predictions through explainer-agnostic metrics",
 * arXiv:2302.12094v3 (6 November 2024): how simple and how even are the explanations of a model?
 *
 * <p>None of them asks whether an explanation is right. Constant explanations reach the best value
 * in several, so read them beside their floors.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th></tr>
 *   <tr><td>do few components hold most of the importance?</td><td>{@link dev.candor.metrics.agnostic.AlphaScore}</td></tr>
 *   <tr><td>how uneven is the importance?</td><td>{@link dev.candor.metrics.agnostic.SpreadDivergence}, {@link dev.candor.metrics.agnostic.SpreadRatio}</td></tr>
 *   <tr><td>do the same components matter in each class?</td><td>{@link dev.candor.metrics.agnostic.RankAlignment}</td></tr>
 *   <tr><td>do the outputs move in one direction?</td><td>{@link dev.candor.metrics.agnostic.FluctuationRatio}</td></tr>
 *   <tr><td>has a component the same rank in each explanation?</td><td>{@link dev.candor.metrics.agnostic.RankConsistency}</td></tr>
 *   <tr><td>has a component the same share in each explanation?</td><td>{@link dev.candor.metrics.agnostic.ImportanceStability}</td></tr>
 *   <tr><td>a simple model to stand in</td><td>{@link dev.candor.metrics.agnostic.ShallowTree}</td></tr>
 *   <tr><td>does a simple model give the same answers?</td><td>{@link dev.candor.metrics.agnostic.SurrogateFidelity}</td></tr>
 *   <tr><td>what does the simple model lose?</td><td>{@link dev.candor.metrics.agnostic.SurrogateDegradation}</td></tr>
 *   <tr><td>does the simple model use the same inputs each time?</td><td>{@link dev.candor.metrics.agnostic.SurrogateFeatureStability}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.agnostic;

import org.jspecify.annotations.NullMarked;
