/**
 * The study of word importance that is learned from attention: its tables, cells and page.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to run it</td><td>{@link dev.candor.cli.reproduce.expnet.ExpnetStudy}</td></tr>
 *   <tr><td>how much it measures</td><td>{@link dev.candor.cli.reproduce.expnet.ExpnetProtocol}</td></tr>
 *   <tr><td>its tables</td><td>{@link dev.candor.cli.reproduce.expnet.ExpnetPart}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.expnet;

import org.jspecify.annotations.NullMarked;
