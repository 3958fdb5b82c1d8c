/**
 * Does an explanation stay where it should, and change where it must?
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th></tr>
 *   <tr><td>how far does it move when the input hardly does?</td><td>{@link dev.candor.metrics.stability.SensitivityMax}</td></tr>
 *   <tr><td>how steeply does it change?</td><td>{@link dev.candor.metrics.stability.LocalLipschitz}</td></tr>
 *   <tr><td>does it change when the model is randomised?</td><td>{@link dev.candor.metrics.stability.ParameterRandomisation}</td></tr>
 *   <tr><td>does it change when the labels are permuted?</td><td>{@link dev.candor.metrics.stability.LabelRandomisation}</td></tr>
 *   <tr><td>how alike are two explanations?</td><td>{@link dev.candor.metrics.stability.Similarity}, {@link dev.candor.metrics.stability.StructuralSimilarity} for maps</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.stability;

import org.jspecify.annotations.NullMarked;
