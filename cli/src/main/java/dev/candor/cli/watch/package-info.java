/**
 * Rows that arrive one by one, and a ranking that follows them in constant memory.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>lines of standard input, or of a file that grows</td><td>{@link dev.candor.cli.watch.LineSource}: {@link dev.candor.cli.watch.StreamLines}, {@link dev.candor.cli.watch.GrowingFile}</td></tr>
 *   <tr><td>windows out of lines</td><td>{@link dev.candor.cli.watch.LiveFeed}</td></tr>
 *   <tr><td>how the features stand</td><td>{@link dev.candor.cli.watch.LiveRanking}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.watch;

import org.jspecify.annotations.NullMarked;
