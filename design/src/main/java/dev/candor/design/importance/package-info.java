/**
 * Classifiers that say where they look: IA, EA and PA.
 *
 * <p>An input is cut into components (patches of an image, windows of a series). One network sees
 * each component alone, another sees the whole input and gives each component a number from 0 to 1;
 * the components are weighted by it before anything is decided. That number is the explanation.
 *
 * <p>"What is Important? Internal Interpretability of Models Processing Data with Inherent
 * Structure", submitted to ICLR 2026, OpenReview qr8leFAPrd.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to say how an input is cut</td><td>{@link dev.candor.design.importance.Components}</td></tr>
 *   <tr><td>to say how the networks are built; the paper's own setting</td><td>{@link dev.candor.design.importance.Design}</td></tr>
 *   <tr><td>to train</td><td>{@link dev.candor.design.importance.ImportanceTrainer}, {@link dev.candor.design.importance.FitSettings}</td></tr>
 *   <tr><td>what says where figures are when the map is to follow them</td><td>{@link dev.candor.design.importance.FigureHint}</td></tr>
 *   <tr><td>to begin with what was learned on other images</td><td>{@link dev.candor.design.importance.LearnedParts}</td></tr>
 *   <tr><td>images as rows to train on</td><td>{@link dev.candor.design.importance.ImageRows}</td></tr>
 *   <tr><td>answers and maps of one forward pass</td><td>{@link dev.candor.design.importance.ImportanceModel#look}</td></tr>
 *   <tr><td>a classifier with what becomes of a picture file</td><td>{@link dev.candor.design.importance.ImageClassifier}</td></tr>
 *   <tr><td>what every epoch brought, and where the network looked</td><td>{@link dev.candor.design.importance.Course}</td></tr>
 *   <tr><td>attributions with evidence</td><td>{@link dev.candor.design.importance.ImportanceModel#explainer}</td></tr>
 *   <tr><td>a threshold for a share of the area; insertion and deletion</td><td>{@link dev.candor.design.importance.MaskedShare}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.design.importance;

import org.jspecify.annotations.NullMarked;
