/**
 * Methods that ask how the answer changes with the input.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to know</th><th>method</th></tr>
 *   <tr><td>what a small change of the input would do, here</td><td>{@link dev.candor.whitebox.gradient.Saliency}</td></tr>
 *   <tr><td>what each number would give if the answer were straight</td><td>{@link dev.candor.whitebox.gradient.InputTimesGradient}</td></tr>
 *   <tr><td>shares of the change of the answer from a baseline, that add up</td><td>{@link dev.candor.whitebox.gradient.IntegratedGradients}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.whitebox.gradient;

import org.jspecify.annotations.NullMarked;
