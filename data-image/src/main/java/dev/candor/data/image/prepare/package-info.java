/**
 * From pixels to what a network reads.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I know</th><th>class</th></tr>
 *   <tr><td>the size, the mean and the deviation that the network was trained with</td><td>{@link dev.candor.data.image.prepare.ImagePreparation}</td></tr>
 *   <tr><td>that it was trained with {@code Resize} and {@code CenterCrop}</td><td>{@link dev.candor.data.image.prepare.Fitting.Middle}</td></tr>
 *   <tr><td>that it was trained on ImageNet by torchvision</td><td>{@link dev.candor.data.image.prepare.Normalisation#imageNet}</td></tr>
 *   <tr><td>that it was trained behind OpenCV</td><td>{@link dev.candor.data.image.prepare.ChannelOrder#BGR}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.prepare;

import org.jspecify.annotations.NullMarked;
