/**
 * Does an explanation lie where the truth lies? For inputs whose relevant components are known:
 * masks of images, rationales of texts, drivers of series.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I ask</th><th>class</th><th>better</th></tr>
 *   <tr><td>do relevant components score higher, whatever the threshold?</td><td>{@link dev.candor.metrics.localisation.Auroc}</td><td>higher</td></tr>
 *   <tr><td>the same, where few are relevant</td><td>{@link dev.candor.metrics.localisation.Auprc}</td><td>higher</td></tr>
 *   <tr><td>how well do marked and relevant ones agree?</td><td>{@link dev.candor.metrics.localisation.F1}, marked by {@link dev.candor.metrics.localisation.Marking}</td><td>higher</td></tr>
 *   <tr><td>all three over the words of many texts</td><td>{@link dev.candor.metrics.localisation.TokenAgreement}</td><td>higher</td></tr>
 *   <tr><td>how far is a map from the mask?</td><td>{@link dev.candor.metrics.localisation.SegmentationDifference}</td><td>lower</td></tr>
 *   <tr><td>how well does the marked area cover the true one?</td><td>{@link dev.candor.metrics.localisation.MacroIou}</td><td>higher</td></tr>
 *   <tr><td>does the map point at the object?</td><td>{@link dev.candor.metrics.localisation.PointingGame}</td><td>higher</td></tr>
 *   <tr><td>how much relevance lies on the object?</td><td>{@link dev.candor.metrics.localisation.RelevanceMassAccuracy}</td><td>higher</td></tr>
 *   <tr><td>how many of the top K lie on it?</td><td>{@link dev.candor.metrics.localisation.RelevanceRankAccuracy}</td><td>higher</td></tr>
 *   <tr><td>all of these over many images, with intervals</td><td>{@link dev.candor.metrics.localisation.MapLocalisation}</td><td></td></tr>
 *   <tr><td>what of a map belongs to its image, not to all images?</td><td>{@link dev.candor.metrics.localisation.ImageSpecificPart}</td><td></td></tr>
 *   <tr><td>what does looking at the picture without a network score?</td><td>{@link dev.candor.metrics.localisation.PictureFloors}</td><td></td></tr>
 *   <tr><td>what does looking at nothing score?</td><td>{@link dev.candor.metrics.localisation.MarkingFloors}, {@link dev.candor.metrics.localisation.FloorMaps}</td><td></td></tr>
 *   <tr><td>pixel map to patches</td><td>{@link dev.candor.metrics.localisation.PatchMeans}</td><td></td></tr>
 * </table>
 */
@NullMarked
package dev.candor.metrics.localisation;

import org.jspecify.annotations.NullMarked;
