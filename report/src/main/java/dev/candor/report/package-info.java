/**
 * What happened in a run, for people and for programs. Everything here is made from plain records
 * that describe a run, such as {@link dev.candor.report.summary.TrainingSummary}, or from a {@link
 * dev.candor.core.Ranking}, with no network and no clock: the same run gives the same bytes.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a training on a table as a page to open, print or send</td><td>{@link dev.candor.report.HtmlReport}</td></tr>
 *   <tr><td>the same for a program</td><td>{@link dev.candor.report.TrainingJson}</td></tr>
 *   <tr><td>a ranking for a program</td><td>{@link dev.candor.report.RankingJson}</td></tr>
 *   <tr><td>a ranking for a spreadsheet</td><td>{@link dev.candor.report.RankingCsv}</td></tr>
 *   <tr><td>all of them in a folder</td><td>{@link dev.candor.report.ReportFiles}</td></tr>
 *   <tr><td>an evaluation of methods as a page, JSON or CSV</td><td>{@link dev.candor.report.EvaluationReport}, {@link dev.candor.report.EvaluationJson}, {@link dev.candor.report.EvaluationCsv}</td></tr>
 *   <tr><td>explanations of images, texts, rows and windows of series as a page</td><td>{@link dev.candor.report.ExplanationReport}, described by package {@link dev.candor.report.explanation}</td></tr>
 *   <tr><td>a training of image networks as a page or JSON</td><td>{@link dev.candor.report.ImageTrainingReport}, {@link dev.candor.report.ImageTrainingJson}, both by {@link dev.candor.report.ImageTrainingFiles}; described by package {@link dev.candor.report.image}</td></tr>
 *   <tr><td>a training on series as a page or JSON</td><td>{@link dev.candor.report.SeriesTrainingReport}, {@link dev.candor.report.SeriesTrainingJson}, both by {@link dev.candor.report.SeriesTrainingFiles}; described by package {@link dev.candor.report.series}</td></tr>
 *   <tr><td>a training on texts as a page or JSON</td><td>{@link dev.candor.report.TextTrainingReport}, {@link dev.candor.report.TextTrainingJson}, both by {@link dev.candor.report.TextTrainingFiles}; described by package {@link dev.candor.report.text}</td></tr>
 *   <tr><td>a map over a picture, coloured tokens, coloured words with the marks of people</td><td>packages {@link dev.candor.report.heat}, {@link dev.candor.report.token}, {@link dev.candor.report.word}</td></tr>
 *   <tr><td>methods on the marked words of several tasks</td><td>{@link dev.candor.report.CrossTask}, described by package {@link dev.candor.report.expnet}</td></tr>
 *   <tr><td>a chart alone</td><td>package {@link dev.candor.report.chart}</td></tr>
 *   <tr><td>to describe a training on a table</td><td>package {@link dev.candor.report.summary}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report;

import org.jspecify.annotations.NullMarked;
