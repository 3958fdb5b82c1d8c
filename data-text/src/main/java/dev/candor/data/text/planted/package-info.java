/**
 * Sentences whose one wrong word is known: what a method for texts can be tested against exactly.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>sentences with their labels and the wrong word</td><td>{@link dev.candor.data.text.planted.PlantedSentences}</td></tr>
 *   <tr><td>the kinds of error</td><td>{@link dev.candor.data.text.planted.PlantedError}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.text.planted;

import org.jspecify.annotations.NullMarked;
