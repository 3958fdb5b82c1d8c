/**
 * Series: rows in the order of time, of one subject or many, cut into windows.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to read files</td><td>{@link dev.candor.data.series.SeriesReader} with {@link dev.candor.data.series.SeriesSettings}</td></tr>
 *   <tr><td>to make a series of numbers in memory</td><td>{@link dev.candor.data.series.Recording#of}, {@link dev.candor.data.series.Series#of}</td></tr>
 *   <tr><td>features made of other features</td><td>{@link dev.candor.data.series.Recipe}</td></tr>
 *   <tr><td>to know what says the same twice, or nothing</td><td>{@link dev.candor.data.series.Duplicates}</td></tr>
 *   <tr><td>subjects to train, to choose and to test</td><td>{@link dev.candor.data.series.SubjectFold}</td></tr>
 *   <tr><td>features on a like scale</td><td>{@link dev.candor.data.series.SeriesScaler}</td></tr>
 *   <tr><td>windows</td><td>{@link dev.candor.data.series.Windows}</td></tr>
 *   <tr><td>series whose truth is known</td><td>{@link dev.candor.data.series.generate}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.series;

import org.jspecify.annotations.NullMarked;
