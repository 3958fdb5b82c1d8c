/**
 * Networks from a safetensors file of numbers and a JSON file, {@code arch.json}, that says which
 * layers they belong to.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the network of a folder with both files</td><td>{@link dev.candor.torch.arch.ArchFile}</td></tr>
 *   <tr><td>to say whether a text encoder starts from token ids or from vectors</td><td>{@link dev.candor.torch.arch.Start}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.arch;

import org.jspecify.annotations.NullMarked;
