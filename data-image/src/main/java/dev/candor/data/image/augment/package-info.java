/**
 * What is seen of a picture this time.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>random resized crops and flips</td><td>{@link dev.candor.data.image.augment.Augmentation}</td></tr>
 *   <tr><td>the same cut of a picture and its mask</td><td>{@link dev.candor.data.image.augment.Cut}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.augment;

import org.jspecify.annotations.NullMarked;
