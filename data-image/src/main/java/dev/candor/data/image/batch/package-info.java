/**
 * Images in batches, made while the last one is worked on.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>batches to train on, or to use</td><td>{@link dev.candor.data.image.batch.ImageBatches}</td></tr>
 *   <tr><td>to go through an epoch</td><td>{@link dev.candor.data.image.batch.ImageBatchReader}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.image.batch;

import org.jspecify.annotations.NullMarked;
