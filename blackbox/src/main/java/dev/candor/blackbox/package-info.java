/**
 * Explanations that ask a model for its outputs and for nothing else: any {@link
 * dev.candor.core.Predictor} will do, a lambda too.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th><th>model calls</th></tr>
 *   <tr><td>how much worse does the model get on this data without what a feature tells it?</td><td>{@link dev.candor.blackbox.PermutationImportance}</td><td>rows x (1 + features x repeats)</td></tr>
 *   <tr><td>how much does each answer of a batch change when a feature comes from another row?</td><td>{@link dev.candor.blackbox.FeaturePermutation}</td><td>rows x (1 + features x repeats)</td></tr>
 *   <tr><td>what does taking away one component change?</td><td>package {@link dev.candor.blackbox.occlusion}</td><td>an input: 1 + components</td></tr>
 *   <tr><td>what is each component's fair share of the answer?</td><td>package {@link dev.candor.blackbox.shapley}</td><td>an input: from none (linear models, trees) to 2^components</td></tr>
 *   <tr><td>which simple model answers alike near an input?</td><td>package {@link dev.candor.blackbox.lime}</td><td>an input: samples</td></tr>
 *   <tr><td>where in an image does it lie, without segments?</td><td>package {@link dev.candor.blackbox.rise}</td><td>an image: masks</td></tr>
 *   <tr><td>the same of an ensemble of trees, read from an ONNX file?</td><td>package {@link dev.candor.blackbox.tree}</td><td>none</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.blackbox;

import org.jspecify.annotations.NullMarked;
