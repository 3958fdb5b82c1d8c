/**
 * Every method of explanation by its name: what the matrix says of it and how it is made for a
 * model and its data. {@code candor methods}, {@code explain}, {@code rank} and {@code evaluate}
 * read this one list.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a method by name, or all of them</td><td>{@link dev.candor.cli.method.Methods}</td></tr>
 *   <tr><td>to add a method</td><td>{@link dev.candor.cli.method.Method}, a row of the matrix with its {@link dev.candor.cli.method.Making}</td></tr>
 *   <tr><td>a model with the rows to be explained</td><td>{@link dev.candor.cli.method.Assignment}</td></tr>
 *   <tr><td>a ranking of the data set from any of them</td><td>{@link dev.candor.cli.method.RowsRanking}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.method;

import org.jspecify.annotations.NullMarked;
