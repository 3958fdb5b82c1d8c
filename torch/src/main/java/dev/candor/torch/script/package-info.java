/**
 * The same network as a plain TorchScript text: what training and use are timed against.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the text of a network of images or texts, its answers and its training step</td><td>{@link dev.candor.torch.script.ScriptedNetwork}</td></tr>
 *   <tr><td>the training step of the reference network for series</td><td>{@link dev.candor.torch.script.ScriptedSeries}</td></tr>
 *   <tr><td>to ask a TorchScript file</td><td>package {@link dev.candor.torch.jit}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.script;

import org.jspecify.annotations.NullMarked;
