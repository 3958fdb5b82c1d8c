/**
 * The data sets of the studies, and how far a ranking of their columns is right.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>draw and split a data set</td><td>{@link dev.candor.cli.reproduce.sets.StudySets}</td></tr>
 *   <tr><td>judge a ranking by what is known</td><td>{@link dev.candor.cli.reproduce.sets.Rankings}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.sets;

import org.jspecify.annotations.NullMarked;
