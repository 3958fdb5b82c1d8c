/**
 * What a learned explainer of texts learned, and how its words carry over to other tasks.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to show</th><th>class</th></tr>
 *   <tr><td>which heads of attention it goes by</td><td>{@link dev.candor.report.expnet.HeadSlopes}, drawn by {@link dev.candor.report.chart.HeadChart}</td></tr>
 *   <tr><td>methods on the marked words of a task, trained on others or on itself</td><td>{@link dev.candor.report.expnet.TaskTable}, {@link dev.candor.report.expnet.MethodOnTask}</td></tr>
 *   <tr><td>several such tables for a page, with a chart, or as Markdown</td><td>{@link dev.candor.report.CrossTask}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.expnet;

import org.jspecify.annotations.NullMarked;
