/**
 * Methods that ask how the answer changes with the input.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to know</th><th>method</th></tr>
 *   <tr><td>what a small change of the input would do, here</td><td>{@link dev.candor.whitebox.gradient.Saliency}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.whitebox.gradient;

import org.jspecify.annotations.NullMarked;
