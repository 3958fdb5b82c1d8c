/**
 * Batches in parts, and their way into native memory and back.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>several threads to share a batch without a changed bit</td><td>{@link dev.candor.torch.parts.Parts}</td></tr>
 *   <tr><td>to know how large a part is</td><td>{@link dev.candor.torch.parts.PartSize}</td></tr>
 *   <tr><td>rows of an array in native memory, and back</td><td>{@link dev.candor.torch.parts.NativeRows}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.parts;

import org.jspecify.annotations.NullMarked;
