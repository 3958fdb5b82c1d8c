/**
 * The study of classifiers that say where they look: how often they are right, whether they need
 * their maps for it, where the maps lie, and what they cost.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>run the study and write its page</td><td>{@link dev.candor.cli.reproduce.importance.ImportanceStudy}</td></tr>
 *   <tr><td>change how many images, epochs and seeds it takes</td><td>{@link dev.candor.cli.reproduce.importance.ImportanceProtocol}</td></tr>
 *   <tr><td>add a table: its constant in {@link dev.candor.cli.reproduce.importance.ImportancePart}, a class for its cells and its section, a line in {@code ImportancePlan.tables}</td><td>{@link dev.candor.cli.reproduce.importance.ImportanceTable}</td></tr>
 *   <tr><td>the images, split, and how they are prepared</td><td>{@link dev.candor.cli.reproduce.importance.ImportanceSets}, {@link dev.candor.cli.reproduce.importance.Workshop#test}</td></tr>
 *   <tr><td>a trained network in a cell: name it, ask for it, add its settings to the cell's</td><td>{@link dev.candor.cli.reproduce.importance.Training}, {@link dev.candor.cli.reproduce.importance.TrainedModels#of}, {@link dev.candor.cli.reproduce.importance.Training#settings}</td></tr>
 *   <tr><td>test images with labels, masks and the truth of each patch</td><td>{@link dev.candor.cli.reproduce.importance.PreparedImages}</td></tr>
 *   <tr><td>another way to train, or another network</td><td>{@link dev.candor.cli.reproduce.importance.Setting}, {@link dev.candor.cli.reproduce.importance.Variant}</td></tr>
 *   <tr><td>patches masked without a look at the image</td><td>{@link dev.candor.cli.reproduce.importance.PatchMasks}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.importance;

import org.jspecify.annotations.NullMarked;
