/**
 * What a person may name as INPUT or DATA: rows, arrays, read and checked for a model.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the inputs in any file, for a model</td><td>{@link dev.candor.cli.input.InputReader}</td></tr>
 *   <tr><td>what was read</td><td>{@link dev.candor.cli.input.Inputs} of one {@link dev.candor.cli.input.Layout}</td></tr>
 *   <tr><td>the columns that a network of ours reads</td><td>{@link dev.candor.cli.input.ModelRows}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.input;

import org.jspecify.annotations.NullMarked;
