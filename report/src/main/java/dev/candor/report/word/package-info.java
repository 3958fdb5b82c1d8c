/**
 * The words of a text in the colours of their importance, with the words that people marked
 * underlined.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a text with its words and the marks of people</td><td>{@link dev.candor.report.word.ShownWords}</td></tr>
 *   <tr><td>what a method says of each word</td><td>{@link dev.candor.report.word.WordScores}</td></tr>
 *   <tr><td>both on a page, one method or several side by side</td><td>{@link dev.candor.report.word.WordHtml}</td></tr>
 *   <tr><td>both in a terminal or a log</td><td>{@link dev.candor.report.word.WordTerminal}</td></tr>
 * </table>
 *
 * <p>Single pieces of words, special tokens among them, are shown by {@link
 * dev.candor.report.token}.
 */
@NullMarked
package dev.candor.report.word;

import org.jspecify.annotations.NullMarked;
