/**
 * Do explanations agree: with those of another training, or of another method? Needs the
 * explanations only, no model.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th><th>steadier</th></tr>
 *   <tr><td>how many of the top k are the same?</td><td>{@link dev.candor.metrics.agreement.Jaccard}</td><td>higher</td></tr>
 *   <tr><td>the same, with the first places weighing more</td><td>{@link dev.candor.metrics.agreement.RankBiasedOverlap}</td><td>higher</td></tr>
 *   <tr><td>do maps of retrained networks stay the same?</td><td>{@link dev.candor.metrics.agreement.Reproducibility}</td><td>lower</td></tr>
 *   <tr><td>do features keep their places over seeds?</td><td>{@link dev.candor.metrics.agreement.RankVariance}</td><td>lower</td></tr>
 *   <tr><td>do methods agree on the same inputs?</td><td>{@link dev.candor.metrics.agreement.MethodAgreement}</td><td>higher</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.agreement;

import org.jspecify.annotations.NullMarked;
