/**
 * ExpNet: a small network that learned which words matter from what an encoder's attention looks
 * like, after Mihaila 2026.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to train one on texts whose words are marked, on one task or several</td><td>{@link dev.candor.design.expnet.ExpNetTrainer}, {@link dev.candor.design.expnet.ExpNetTask}, {@link dev.candor.design.expnet.ExpNetSettings}</td></tr>
 *   <tr><td>to train one without marks, on the scores of a slow explainer</td><td>{@link dev.candor.design.expnet.ExpNetTask#distilled}, {@link dev.candor.design.expnet.WordTeacher}, {@link dev.candor.design.expnet.Teacher}</td></tr>
 *   <tr><td>many trainings on texts that were run once: folds, seeds</td><td>{@link dev.candor.design.expnet.SeenTask}, {@link dev.candor.design.expnet.SeenText}</td></tr>
 *   <tr><td>class and importance of words from one forward run</td><td>{@link dev.candor.design.expnet.ExpNetModel}, {@link dev.candor.design.expnet.ExplainedText}</td></tr>
 *   <tr><td>the same for another classifier of the same encoder</td><td>{@link dev.candor.design.expnet.ExpNet}</td></tr>
 *   <tr><td>to call words important, by a rule that was not tuned on them</td><td>{@link dev.candor.design.expnet.CarriedRule}</td></tr>
 *   <tr><td>which heads it goes by</td><td>{@link dev.candor.design.expnet.HeadWeight} of {@link dev.candor.design.expnet.ExpNetCourse}</td></tr>
 *   <tr><td>what it costs over a forward run</td><td>{@link dev.candor.design.expnet.ForwardCost}</td></tr>
 * </table>
 *
 * <p>Cross-task take {@link dev.candor.design.expnet.ExpNetSettings#crossTask}, on the task itself
 * {@link dev.candor.design.expnet.ExpNetSettings#inDomain}. Needs {@code candor-data-text} on the
 * class path.
 */
@NullMarked
package dev.candor.design.expnet;

import org.jspecify.annotations.NullMarked;
