/**
 * What happened in a training on series, and in a study of rankings, as their pages and JSON say
 * it.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to describe</th><th>class</th></tr>
 *   <tr><td>a whole training</td><td>{@link dev.candor.report.series.SeriesTrainingSummary}</td></tr>
 *   <tr><td>the recordings, who trained and who tested, what was left out</td><td>{@link dev.candor.report.series.SeriesData}, {@link dev.candor.report.series.SubjectWindows}, {@link dev.candor.report.series.LeftOut}</td></tr>
 *   <tr><td>the network and its course</td><td>{@link dev.candor.report.series.FittedSeries}, {@link dev.candor.report.series.SeriesEpoch}</td></tr>
 *   <tr><td>its error beside a floor</td><td>{@link dev.candor.report.series.ErrorBesideFloor}</td></tr>
 *   <tr><td>which features matter, and when</td><td>{@link dev.candor.report.series.FeatureRanking}, {@link dev.candor.report.series.MeanWindow}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.series;

import org.jspecify.annotations.NullMarked;
