/**
 * What stands out from a picture's edge, found without a model and without anything learned.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to tell figure from ground by colours alone</td><td>{@link dev.candor.data.image.ground.FigureGround}</td></tr>
 *   <tr><td>the same nearer to the truth: by what colours figure and ground have</td><td>{@link dev.candor.data.image.ground.FigureByColour}</td></tr>
 *   <tr><td>what that says of a part of the picture</td><td>{@link dev.candor.data.image.ground.GroundMap}</td></tr>
 *   <tr><td>colours whose distances are those of the eye</td><td>{@link dev.candor.data.image.ground.LabColour}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.ground;

import org.jspecify.annotations.NullMarked;
