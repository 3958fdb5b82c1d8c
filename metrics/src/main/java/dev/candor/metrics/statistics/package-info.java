/**
 * How sure is a number that was measured several times, and do two methods differ?
 *
 * <p>Tests and intervals are immutable settings ({@code X.withDefaults().with(...)}); their results
 * name the {@link dev.candor.metrics.statistics.Assumption assumptions} that the data broke.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>one measured value per seed</td><td>{@link dev.candor.metrics.statistics.Spread}</td></tr>
 *   <tr><td>hits among trials</td><td>{@link dev.candor.metrics.statistics.Proportion}</td></tr>
 *   <tr><td>any statistic of values or examples</td><td>{@link dev.candor.metrics.statistics.Bootstrap}</td></tr>
 *   <tr><td>two methods on the same subjects</td><td>{@link dev.candor.metrics.statistics.WilcoxonSignedRank}, effect: {@link dev.candor.metrics.statistics.MatchedPairsRankBiserial}</td></tr>
 *   <tr><td>the same, sizes of differences mean little</td><td>{@link dev.candor.metrics.statistics.SignTest}</td></tr>
 *   <tr><td>two independent samples</td><td>effect: {@link dev.candor.metrics.statistics.CliffsDelta}</td></tr>
 *   <tr><td>three methods or more on the same data sets</td><td>{@link dev.candor.metrics.statistics.FriedmanTest}, then {@link dev.candor.metrics.statistics.Nemenyi}</td></tr>
 *   <tr><td>several p-values, no false finding allowed</td><td>{@link dev.candor.metrics.statistics.Holm}</td></tr>
 *   <tr><td>many p-values, a share of false findings allowed</td><td>{@link dev.candor.metrics.statistics.BenjaminiHochberg}</td></tr>
 *   <tr><td>two lists: do they rise together?</td><td>{@link dev.candor.metrics.statistics.SpearmanCorrelation}</td></tr>
 *   <tr><td>two lists: in the same order?</td><td>{@link dev.candor.metrics.statistics.KendallCorrelation}</td></tr>
 *   <tr><td>values that need ranks</td><td>{@link dev.candor.metrics.statistics.MidRanks}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.statistics;

import org.jspecify.annotations.NullMarked;
