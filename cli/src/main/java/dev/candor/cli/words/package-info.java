/**
 * Texts that somebody gives, and what methods say of their words.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the texts of a file, or of the command line</td><td>{@link dev.candor.cli.words.GivenTexts}</td></tr>
 *   <tr><td>a method by its name, for a model</td><td>{@link dev.candor.cli.words.WordExplainers}</td></tr>
 *   <tr><td>what methods say of the words of texts</td><td>{@link dev.candor.cli.words.WordExplanation}</td></tr>
 *   <tr><td>the same as JSON, CSV, a page, in a terminal</td><td>{@link dev.candor.cli.words.WordJson}, {@link dev.candor.cli.words.WordCsv}, {@link dev.candor.cli.words.WordPage}, {@link dev.candor.cli.words.WordPrint}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.words;

import org.jspecify.annotations.NullMarked;
