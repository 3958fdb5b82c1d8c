/**
 * The papers' tables beside ours.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>run the study of the scores network and write its page</td><td>{@link dev.candor.cli.reproduce.ScoresStudy}</td></tr>
 *   <tr><td>change how many seeds, epochs and sets it takes</td><td>{@link dev.candor.cli.reproduce.Protocol}</td></tr>
 *   <tr><td>read what was measured</td><td>{@link dev.candor.cli.reproduce.CellFolder}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce;

import org.jspecify.annotations.NullMarked;
