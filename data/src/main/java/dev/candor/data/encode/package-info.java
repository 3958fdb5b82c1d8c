/**
 * From a table to the numbers a network reads, and back to the columns a person knows. Everything
 * is fitted on training rows only.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a table of inputs</td><td>{@link dev.candor.data.encode.TableEncoder}</td></tr>
 *   <tr><td>the column to predict</td><td>{@link dev.candor.data.encode.TargetEncoder}</td></tr>
 *   <tr><td>rows without a target</td><td>{@link dev.candor.data.encode.TargetRows}</td></tr>
 *   <tr><td>a model folder to write or read</td><td>{@link dev.candor.data.encode.EncoderState}, {@link dev.candor.data.encode.TargetState}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.encode;

import org.jspecify.annotations.NullMarked;
