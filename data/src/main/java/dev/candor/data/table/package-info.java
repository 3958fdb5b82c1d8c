/**
 * Tables: read from CSV or Parquet, typed, on the heap, never changed after they are made.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a CSV or Parquet file</td><td>{@link dev.candor.data.table.TableReader}</td></tr>
 *   <tr><td>columns in memory</td><td>{@link dev.candor.data.table.Table#of}</td></tr>
 *   <tr><td>measurements</td><td>{@link dev.candor.data.table.NumberColumn}</td></tr>
 *   <tr><td>a small set of names</td><td>{@link dev.candor.data.table.CategoryColumn}</td></tr>
 *   <tr><td>yes and no</td><td>{@link dev.candor.data.table.BooleanColumn}</td></tr>
 *   <tr><td>days or moments</td><td>{@link dev.candor.data.table.DateColumn}</td></tr>
 *   <tr><td>anything else</td><td>{@link dev.candor.data.table.TextColumn}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.table;

import org.jspecify.annotations.NullMarked;
