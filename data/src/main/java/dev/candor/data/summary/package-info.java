/**
 * What is in a table, for reports and for the words of a command.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to say</th><th>class</th></tr>
 *   <tr><td>what a whole table holds, and what was left out of it</td><td>{@link dev.candor.data.summary.TableSummary}</td></tr>
 *   <tr><td>what one column holds, in one line</td><td>{@link dev.candor.data.summary.ColumnSummary#line}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.summary;

import org.jspecify.annotations.NullMarked;
