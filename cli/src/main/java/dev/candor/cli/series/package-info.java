/**
 * What the command does with series: how they are parted, trained on and described.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>windows to train, to choose the epoch and to test</td><td>{@link dev.candor.cli.series.SeriesParts}, {@link dev.candor.cli.series.Parting}</td></tr>
 *   <tr><td>to say what is trained</td><td>{@link dev.candor.cli.series.SeriesPlan}</td></tr>
 *   <tr><td>what page, JSON and terminal say of a run</td><td>{@link dev.candor.cli.series.SeriesRun}</td></tr>
 *   <tr><td>what an explanation costs beside an answer</td><td>{@link dev.candor.cli.series.CostOverForward}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.series;

import org.jspecify.annotations.NullMarked;
