/**
 * What is there to say about a run that trained image networks which say where they look? Plain
 * records that the command fills in; they know nothing of files, charts or engines, and refuse
 * numbers that cannot be.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>record</th></tr>
 *   <tr><td>a whole run</td><td>{@link dev.candor.report.image.ImageTrainingSummary}</td></tr>
 *   <tr><td>the images and their sizes</td><td>{@link dev.candor.report.image.ImageData}</td></tr>
 *   <tr><td>one network, its accuracy and epochs</td><td>{@link dev.candor.report.image.TrainedNetwork}, {@link dev.candor.report.image.Epoch}</td></tr>
 *   <tr><td>a number over images with its interval</td><td>{@link dev.candor.report.image.Estimate}</td></tr>
 *   <tr><td>how well maps lie on objects, beside floors</td><td>{@link dev.candor.report.image.Localisation}</td></tr>
 *   <tr><td>accuracy while patches are masked</td><td>{@link dev.candor.report.evaluation.PerturbationCurve}</td></tr>
 *   <tr><td>maps over epochs, mean maps</td><td>{@link dev.candor.report.image.MapCourse}, {@link dev.candor.report.image.MeanMaps}</td></tr>
 *   <tr><td>an image with its map</td><td>{@link dev.candor.report.explanation.ExplainedInput.Patches}</td></tr>
 *   <tr><td>many methods' maps of one image</td><td>{@link dev.candor.report.image.ComparedMaps}</td></tr>
 *   <tr><td>pictures with their maps as one picture, for a file</td><td>{@link dev.candor.report.image.ImageSheets}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.image;

import org.jspecify.annotations.NullMarked;
