/**
 * Trains image networks in their stages and judges them, for {@code candor train image} and {@code
 * candor demo --images}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the images in three parts: to learn from, to choose the epoch, to judge by</td><td>{@link dev.candor.cli.training.ImageParts}</td></tr>
 *   <tr><td>to say what is trained and how</td><td>{@link dev.candor.cli.training.ImagePlan}</td></tr>
 *   <tr><td>to train all stages, two networks at a time</td><td>{@link dev.candor.cli.training.ImageStages}</td></tr>
 *   <tr><td>accuracy, and whether the map lies where the truth is</td><td>{@link dev.candor.cli.training.Judgement}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.training;

import org.jspecify.annotations.NullMarked;
