/**
 * Texts on their way to a network.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a file with one text a line</td><td>{@link dev.candor.data.text.TextLines}</td></tr>
 *   <tr><td>a {@code tokenizer.json} or {@code vocab.txt}</td><td>{@link dev.candor.data.text.Tokenizer}</td></tr>
 *   <tr><td>one text to be explained</td><td>{@link dev.candor.data.text.TokenizedText}: tokens with their places</td></tr>
 *   <tr><td>a model that reads arrays</td><td>{@link dev.candor.data.text.TokenBatch}: ids, mask and segments</td></tr>
 *   <tr><td>texts with labels or marked words, published sets</td><td>package {@link dev.candor.data.text.set}</td></tr>
 *   <tr><td>words beside pieces</td><td>package {@link dev.candor.data.text.word}</td></tr>
 *   <tr><td>sentences whose wrong word is known</td><td>package {@link dev.candor.data.text.planted}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.text;

import org.jspecify.annotations.NullMarked;
