/**
 * The study of the scores network.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>run the study and write its page</td><td>{@link dev.candor.cli.reproduce.scores.ScoresStudy}</td></tr>
 *   <tr><td>change how many seeds, epochs and sets it takes</td><td>{@link dev.candor.cli.reproduce.scores.Protocol}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.scores;

import org.jspecify.annotations.NullMarked;
