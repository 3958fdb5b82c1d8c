/**
 * Arrays as NumPy writes them.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a {@code .npy} file of numbers</td><td>{@link dev.candor.data.npy.NpyFile}</td></tr>
 *   <tr><td>a {@code .npz} archive of such files</td><td>{@link dev.candor.data.npy.NpzFile}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.npy;

import org.jspecify.annotations.NullMarked;
