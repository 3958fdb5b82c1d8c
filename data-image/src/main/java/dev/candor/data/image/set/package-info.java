/**
 * Images with classes, and with masks where there are some.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a folder with a folder for each class</td><td>{@link dev.candor.data.image.set.FolderImages}</td></tr>
 *   <tr><td>a CSV file beside a folder or a zip of images</td><td>{@link dev.candor.data.image.set.IndexedImages}</td></tr>
 *   <tr><td>a folder, a zip or a file, and a network that knows its classes</td><td>{@link dev.candor.data.image.set.ImagesForUse}</td></tr>
 *   <tr><td>files of which some may be broken</td><td>{@link dev.candor.data.image.set.SoundImages}</td></tr>
 *   <tr><td>a set and want a part of it</td><td>{@link dev.candor.data.image.set.ImageSet#choose}</td></tr>
 *   <tr><td>a set and want two, each class by the same share</td><td>{@link dev.candor.data.image.set.ImageSplit}</td></tr>
 *   <tr><td>a set that is gone through many times</td><td>{@link dev.candor.data.image.set.KeptImages}</td></tr>
 *   <tr><td>a set and must say later which one it was</td><td>{@link dev.candor.data.image.set.ImageSetHash}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.set;

import org.jspecify.annotations.NullMarked;
