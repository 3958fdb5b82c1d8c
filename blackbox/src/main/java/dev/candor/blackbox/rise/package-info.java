/**
 * Random masks over an image: {@link dev.candor.blackbox.rise.Rise}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a map of an image from outputs only, without segments</td><td>{@link dev.candor.blackbox.rise.Rise#explain}</td></tr>
 *   <tr><td>the same with the answer for each mask, or with my own masks</td><td>{@link dev.candor.blackbox.rise.Rise#map}</td></tr>
 *   <tr><td>few model calls</td><td>{@link dev.candor.blackbox.occlusion.Occlusion}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.blackbox.rise;

import org.jspecify.annotations.NullMarked;
