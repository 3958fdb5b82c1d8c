/**
 * Other sizes.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a picture, and a network trained behind Pillow or torchvision on pictures</td><td>{@link dev.candor.data.image.resize.PictureResize}</td></tr>
 *   <tr><td>a mask of classes</td><td>the same with {@link dev.candor.data.image.resize.Resampling#NEAREST}</td></tr>
 *   <tr><td>numbers: a tensor, an importance map</td><td>{@link dev.candor.data.image.resize.ArrayResize}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.resize;

import org.jspecify.annotations.NullMarked;
