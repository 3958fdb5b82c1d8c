/**
 * Objects put where no photographer would: does a map follow the object, or the middle?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>images with masks, their objects put off the middle of other images' backgrounds</td><td>{@link dev.candor.data.image.pasted.PastedImages}</td></tr>
 *   <tr><td>to choose what is put there</td><td>{@link dev.candor.data.image.pasted.Pasting}</td></tr>
 *   <tr><td>the largest part of a picture that a mask leaves free</td><td>{@link dev.candor.data.image.pasted.FreeRectangle}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.pasted;

import org.jspecify.annotations.NullMarked;
