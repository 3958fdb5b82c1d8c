/**
 * A network for series with everything that belongs to it: what its columns mean, how windows are
 * cut and scaled, what is usual, and how it was trained.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to say how the network is built</td><td>{@link dev.candor.design.actif.model.SeriesDesign}</td></tr>
 *   <tr><td>to say how it is trained</td><td>{@link dev.candor.design.actif.model.SeriesFit}</td></tr>
 *   <tr><td>to say what is done to files before windows are cut</td><td>{@link dev.candor.design.actif.model.SeriesPreparation}</td></tr>
 *   <tr><td>to train, and to go on after a break</td><td>{@link dev.candor.design.actif.model.SeriesTrainer}</td></tr>
 *   <tr><td>answers, rankings, explained windows</td><td>{@link dev.candor.design.actif.model.SeriesModel}</td></tr>
 *   <tr><td>to know how well it does, beside a floor</td><td>{@link dev.candor.design.actif.model.SeriesErrors}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.design.actif.model;

import org.jspecify.annotations.NullMarked;
