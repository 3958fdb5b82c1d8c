/**
 * Taking something away and looking at what changes: one component at a time, nothing drawn.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th><th>model calls an input</th></tr>
 *   <tr><td>what does each feature, group, segment, step or token change?</td><td>{@link dev.candor.blackbox.occlusion.FeatureAblation}</td><td>1 + components</td></tr>
 *   <tr><td>where in an image or a series does it lie, without segments to begin with?</td><td>{@link dev.candor.blackbox.occlusion.Occlusion} with {@link dev.candor.blackbox.occlusion.Windows}</td><td>1 + places of the window</td></tr>
 *   <tr><td>what if a token were not there at all, and the text shorter?</td><td>{@link dev.candor.blackbox.occlusion.LeaveOneOut}</td><td>1 + tokens</td></tr>
 * </table>
 *
 * <p>Each number is a single difference. Where components stand in for each other, Shapley values
 * share what they do together.
 */
@NullMarked
package dev.candor.blackbox.occlusion;

import org.jspecify.annotations.NullMarked;
