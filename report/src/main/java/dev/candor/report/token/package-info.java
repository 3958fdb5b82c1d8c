/**
 * Texts with what mattered in them.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to show a text</th><th>class</th></tr>
 *   <tr><td>in a page of mine</td><td>{@link dev.candor.report.token.TokenHtml}</td></tr>
 *   <tr><td>in a terminal or a log</td><td>{@link dev.candor.report.token.TokenTerminal}</td></tr>
 *   <tr><td>in a page of Candor's, beside others</td><td>{@link dev.candor.report.ExplanationReport}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.token;

import org.jspecify.annotations.NullMarked;
