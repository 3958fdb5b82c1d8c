/**
 * What a person may name as MODEL: each kind opened, answering and closed in the same way.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>any model by its path</td><td>{@link dev.candor.cli.model.Models}</td></tr>
 *   <tr><td>the class that an answer means</td><td>{@link dev.candor.cli.model.MostLikely}</td></tr>
 *   <tr><td>what every model can be asked</td><td>{@link dev.candor.cli.model.OpenedModel}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.model;

import org.jspecify.annotations.NullMarked;
