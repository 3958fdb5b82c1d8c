/**
 * What happened in a run, for people and for programs. Everything here is made from a {@link
 * dev.candor.report.summary.TrainingSummary} or a {@link dev.candor.core.Ranking}, with no network
 * and no clock: the same run gives the same bytes.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a page to open, print or send</td><td>{@link dev.candor.report.HtmlReport}</td></tr>
 *   <tr><td>a run for a program</td><td>{@link dev.candor.report.TrainingJson}</td></tr>
 *   <tr><td>a ranking for a program</td><td>{@link dev.candor.report.RankingJson}</td></tr>
 *   <tr><td>a ranking for a spreadsheet</td><td>{@link dev.candor.report.RankingCsv}</td></tr>
 *   <tr><td>all of them in a folder</td><td>{@link dev.candor.report.ReportFiles}</td></tr>
 *   <tr><td>an evaluation of methods as a page, JSON or CSV</td><td>{@link dev.candor.report.EvaluationReport}, {@link dev.candor.report.EvaluationJson}, {@link dev.candor.report.EvaluationCsv}</td></tr>
 *   <tr><td>explanations of images, texts and rows as a page</td><td>{@link dev.candor.report.ExplanationReport}, described by package {@link dev.candor.report.explanation}</td></tr>
 *   <tr><td>a training of image networks as a page or JSON</td><td>{@link dev.candor.report.ImageTrainingReport}, {@link dev.candor.report.ImageTrainingJson}, both by {@link dev.candor.report.ImageTrainingFiles}; described by package {@link dev.candor.report.image}</td></tr>
 *   <tr><td>a training on series as a page or JSON</td><td>{@link dev.candor.report.SeriesTrainingReport}, {@link dev.candor.report.SeriesTrainingJson}, both by {@link dev.candor.report.SeriesTrainingFiles}; described by package {@link dev.candor.report.series}</td></tr>
 *   <tr><td>a training on texts as a page or JSON</td><td>{@link dev.candor.report.TextTrainingReport}, {@link dev.candor.report.TextTrainingJson}, both by {@link dev.candor.report.TextTrainingFiles}; described by package {@link dev.candor.report.text}</td></tr>
 *   <tr><td>a map over a picture, coloured tokens</td><td>packages {@link dev.candor.report.heat}, {@link dev.candor.report.token}</td></tr>
 *   <tr><td>a chart alone</td><td>package {@link dev.candor.report.chart}</td></tr>
 *   <tr><td>to describe a run</td><td>package {@link dev.candor.report.summary}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report;

import org.jspecify.annotations.NullMarked;
