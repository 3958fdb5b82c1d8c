/**
 * Pictures on their way to a network.
 *
 * <p>A file is decoded, fitted to the size that the network wants, and normalised; the fitted
 * picture is kept, because an importance map is laid over what the network saw.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the images of a folder, in an order that never changes</td><td>{@link dev.candor.data.image.decode.ImageFolder}</td></tr>
 *   <tr><td>the pixels of a file</td><td>{@link dev.candor.data.image.decode.ImageDecoder}</td></tr>
 *   <tr><td>what a network reads</td><td>{@link dev.candor.data.image.prepare.ImagePreparation}</td></tr>
 *   <tr><td>to crop, mirror, turn</td><td>{@link dev.candor.data.image.RgbImage}</td></tr>
 *   <tr><td>images with classes, with masks</td><td>package {@link dev.candor.data.image.set}</td></tr>
 *   <tr><td>images whose truth is known</td><td>{@link dev.candor.data.image.shapes.Shapes}</td></tr>
 *   <tr><td>batches to train on</td><td>{@link dev.candor.data.image.batch.ImageBatches}</td></tr>
 *   <tr><td>which pixels are meant</td><td>{@link dev.candor.data.image.Mask}</td></tr>
 *   <tr><td>another size alone</td><td>{@link dev.candor.data.image.resize.PictureResize}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image;

import org.jspecify.annotations.NullMarked;
