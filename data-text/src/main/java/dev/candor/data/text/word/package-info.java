/**
 * Words of a text, as people mark them, beside the pieces that a model reads.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a text with the places of its words</td><td>{@link dev.candor.data.text.word.WordedText}</td></tr>
 *   <tr><td>which pieces a word has, and which word a piece is of</td><td>{@link dev.candor.data.text.word.WordAlignment}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.text.word;

import org.jspecify.annotations.NullMarked;
