/**
 * The study of the yardstick: are the error bars honest, and how do networks that rank their own
 * columns compare with methods that explain afterwards?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>run the study and write its page</td><td>{@link dev.candor.cli.reproduce.yardstick.YardstickStudy}</td></tr>
 *   <tr><td>change how many repeats and seeds it takes</td><td>{@link dev.candor.cli.reproduce.yardstick.YardstickProtocol}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.yardstick;

import org.jspecify.annotations.NullMarked;
