/**
 * Folders of pictures for a network of ours that knows how it was shown images: read in batches,
 * asked, and put together.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the pictures of a folder, a few at a time</td><td>{@link dev.candor.cli.images.PictureStream}</td></tr>
 *   <tr><td>which patches of a map count little</td><td>{@link dev.candor.cli.images.LeftOut}</td></tr>
 *   <tr><td>how often the answers are right</td><td>{@link dev.candor.cli.images.Rightness}</td></tr>
 *   <tr><td>where a network looks on the whole</td><td>{@link dev.candor.cli.images.MapsTogether}</td></tr>
 *   <tr><td>which patches a mask means</td><td>{@link dev.candor.cli.images.PatchTruth}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.images;

import org.jspecify.annotations.NullMarked;
