/**
 * MiniLM-L6 on the class path.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>its weights and its vocabulary</td><td>{@link dev.candor.torch.text.EncoderArtifact#named} with {@code minilm-l6}, which finds {@link dev.candor.text.minilm.MiniLm}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.text.minilm;

import org.jspecify.annotations.NullMarked;
