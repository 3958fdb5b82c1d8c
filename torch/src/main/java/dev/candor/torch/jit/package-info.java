/**
 * Networks that PyTorch wrote as TorchScript: answers and input gradients, no layers.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to ask a {@code .pt} file</td><td>{@link dev.candor.torch.jit.TorchScriptPredictor}</td></tr>
 *   <tr><td>other threads, batches or another output of several</td><td>{@link dev.candor.torch.jit.TorchScriptSettings}</td></tr>
 *   <tr><td>to know what a forward pass alone costs</td><td>{@link dev.candor.torch.jit.PlainForward}</td></tr>
 *   <tr><td>to know what a .pt file is</td><td>{@link dev.candor.torch.jit.PtFile}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.jit;

import org.jspecify.annotations.NullMarked;
