/**
 * The study of the methods that look inside: do imported networks answer as they did, do the laws
 * hold, does an explanation depend on the weights, and does memory stay flat?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>run the study and write its page</td><td>{@link dev.candor.cli.reproduce.whitebox.WhiteboxStudy}</td></tr>
 *   <tr><td>change how many networks and inputs it takes</td><td>{@link dev.candor.cli.reproduce.whitebox.WhiteboxProtocol}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.whitebox;

import org.jspecify.annotations.NullMarked;
