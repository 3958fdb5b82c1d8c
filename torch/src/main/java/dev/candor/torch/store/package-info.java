/**
 * Models and checkpoints on the disk, written whole or not at all and checked when they are read.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>arrays by name, for Candor or anyone else</td><td>{@link dev.candor.torch.store.Safetensors}</td></tr>
 *   <tr><td>a trained model: weights and everything that is needed to use them</td><td>{@link dev.candor.torch.store.ModelFolder}</td></tr>
 *   <tr><td>a training run that may be killed</td><td>{@link dev.candor.torch.store.CheckpointFile}</td></tr>
 * </table>
 *
 * <p>One writer at a time for a folder; readers are not disturbed by it.
 */
@NullMarked
package dev.candor.torch.store;

import org.jspecify.annotations.NullMarked;
