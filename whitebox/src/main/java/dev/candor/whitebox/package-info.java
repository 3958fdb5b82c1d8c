/**
 * Methods that look inside a network: gradients, relevance, class activation maps, attention.
 *
 * <p>Every method explains a {@link dev.candor.whitebox.Subject}: a model through which gradients
 * flow, with the meaning of its inputs and what an explanation may cost. Raw outputs are explained,
 * before any softmax. A method of your own is a {@link dev.candor.whitebox.BatchExplainer} that
 * runs in {@link dev.candor.whitebox.Explaining}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to know</th><th>package</th></tr>
 *   <tr><td>how the answer changes with the input, and what adds up to it along a path</td><td>{@link dev.candor.whitebox.gradient}</td></tr>
 *   <tr><td>what of the input made the answer other than a baseline's, at the cost of two passes</td><td>{@link dev.candor.whitebox.deeplift}</td></tr>
 *   <tr><td>where in an image, a series or a volume a layer saw it</td><td>{@link dev.candor.whitebox.cam}</td></tr>
 *   <tr><td>how much of the answer itself came from where, handed back layer by layer</td><td>{@link dev.candor.whitebox.relevance}</td></tr>
 *   <tr><td>which tokens a transformer listened to, and which of them raised the answer</td><td>{@link dev.candor.whitebox.attention}</td></tr>
 *   <tr><td>the exact share of each pixel in the answer of a B-cos network</td><td>{@link dev.candor.whitebox.bcos}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.whitebox;

import org.jspecify.annotations.NullMarked;
