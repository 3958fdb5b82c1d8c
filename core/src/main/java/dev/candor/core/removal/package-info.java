/**
 * What does the model answer when some components are taken away? The ground floor of every method
 * and measure that masks inputs and looks at outputs only.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have or want</th><th>class</th></tr>
 *   <tr><td>which number of an input belongs to which component</td><td>{@link dev.candor.core.removal.Players}</td></tr>
 *   <tr><td>what stands in for what is taken away</td><td>{@link dev.candor.core.removal.Removal}</td></tr>
 *   <tr><td>both, with a budget</td><td>{@link dev.candor.core.removal.Masking}</td></tr>
 *   <tr><td>which components are left</td><td>{@link dev.candor.core.removal.Coalition}</td></tr>
 *   <tr><td>the model's answer for many coalitions of one input</td><td>{@link dev.candor.core.removal.Game}</td></tr>
 *   <tr><td>the same for many inputs at once</td><td>{@link dev.candor.core.removal.Games}</td></tr>
 *   <tr><td>the cost before the run</td><td>{@link dev.candor.core.removal.CallEstimate}</td></tr>
 *   <tr><td>a model that is counted and whose answers are checked</td><td>{@link dev.candor.core.removal.CountedPredictor}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.core.removal;

import org.jspecify.annotations.NullMarked;
