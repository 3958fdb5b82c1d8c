/**
 * From image files to pixels.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>an image file, or its bytes</td><td>{@link dev.candor.data.image.decode.ImageDecoder}</td></tr>
 *   <tr><td>a folder of them</td><td>{@link dev.candor.data.image.decode.ImageFolder}</td></tr>
 *   <tr><td>files from strangers, little memory</td><td>{@link dev.candor.data.image.decode.ImageLimits}</td></tr>
 *   <tr><td>pictures with transparent parts</td><td>{@link dev.candor.data.image.decode.Alpha}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.decode;

import org.jspecify.annotations.NullMarked;
