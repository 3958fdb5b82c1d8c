/**
 * Drawn images whose truth is known to the pixel.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>figures on textured backgrounds, with masks</td><td>{@link dev.candor.data.image.shapes.Shapes}</td></tr>
 *   <tr><td>them as a set to train on</td><td>{@link dev.candor.data.image.shapes.ShapesSet}</td></tr>
 *   <tr><td>a watermark that gives the class away</td><td>{@link dev.candor.data.image.shapes.Cue#OF_THE_CLASS}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.shapes;

import org.jspecify.annotations.NullMarked;
