/**
 * The papers' tables beside ours: how a study is measured cell by cell and becomes a page.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>say which cells and tables a study has</td><td>{@link dev.candor.cli.reproduce.Plan}</td></tr>
 *   <tr><td>run a study and write its page</td><td>{@link dev.candor.cli.reproduce.Study}</td></tr>
 *   <tr><td>read what was measured</td><td>{@link dev.candor.cli.reproduce.CellFolder}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce;

import org.jspecify.annotations.NullMarked;
