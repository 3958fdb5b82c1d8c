/**
 * What of the input made the answer other than the baseline's? Changes of activations passed back
 * layer by layer.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>contributions against one baseline, complete, at the cost of two passes</td><td>{@link dev.candor.whitebox.deeplift.DeepLift}</td></tr>
 *   <tr><td>contributions against rows of the data, near to Shapley values</td><td>{@link dev.candor.whitebox.deeplift.DeepLiftShap}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.whitebox.deeplift;

import org.jspecify.annotations.NullMarked;
