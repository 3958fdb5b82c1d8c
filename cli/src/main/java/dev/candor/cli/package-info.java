/**
 * The {@code candor} command: one small class per verb.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>run the command inside another program or a test</td><td>{@link dev.candor.cli.Candor#run}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli;

import org.jspecify.annotations.NullMarked;
