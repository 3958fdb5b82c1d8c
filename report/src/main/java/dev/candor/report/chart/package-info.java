/**
 * Drawings that say one thing each. A chart is SVG text made here, without fonts, scripts or loads
 * from outside; it reads well on paper, on a dark screen, without colour, and read aloud.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to show</th><th>class</th></tr>
 *   <tr><td>which features matter</td><td>{@link dev.candor.report.chart.RankingChart}</td></tr>
 *   <tr><td>what spoke for and against one answer</td><td>{@link dev.candor.report.chart.AttributionChart}</td></tr>
 *   <tr><td>how their weights came to be</td><td>{@link dev.candor.report.chart.TrajectoryChart}</td></tr>
 *   <tr><td>loss or score of gate against vanilla</td><td>{@link dev.candor.report.chart.LearningChart}</td></tr>
 *   <tr><td>any quantity of several networks over epochs</td><td>{@link dev.candor.report.chart.EpochChart}</td></tr>
 *   <tr><td>answers while features or patches are taken away</td><td>{@link dev.candor.report.chart.PerturbationChart}</td></tr>
 *   <tr><td>errors when the first or the last features are kept</td><td>{@link dev.candor.report.chart.MirrorChart}</td></tr>
 *   <tr><td>which methods are told apart over subjects</td><td>{@link dev.candor.report.chart.CriticalDifferenceChart}</td></tr>
 *   <tr><td>which features come first, and how sure their places are</td><td>{@link dev.candor.report.chart.RankSpanChart}</td></tr>
 *   <tr><td>what mattered when in a window of a series</td><td>{@link dev.candor.report.chart.WindowChart}</td></tr>
 *   <tr><td>how methods find the marked words of a task</td><td>{@link dev.candor.report.chart.TaskChart}</td></tr>
 *   <tr><td>which heads of attention a learned explainer goes by</td><td>{@link dev.candor.report.chart.HeadChart}</td></tr>
 *   <tr><td>what methods cost in forward passes</td><td>{@link dev.candor.report.chart.CostChart}</td></tr>
 *   <tr><td>a chart in a file, a page or as pixels</td><td>{@link dev.candor.report.chart.Chart}, {@link dev.candor.report.chart.Png}</td></tr>
 *   <tr><td>numbers as people read them</td><td>{@link dev.candor.report.chart.Figures}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.chart;

import org.jspecify.annotations.NullMarked;
