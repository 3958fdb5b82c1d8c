/**
 * Pictures with what mattered in them.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to show</th><th>class</th></tr>
 *   <tr><td>a map over the picture it explains, or alone</td><td>{@link dev.candor.report.heat.Overlay}</td></tr>
 *   <tr><td>what a network does not look at, under a red veil</td><td>{@link dev.candor.report.heat.Veil}</td></tr>
 *   <tr><td>what is left when patches are left out</td><td>{@link dev.candor.report.heat.Masking}</td></tr>
 *   <tr><td>many pictures as one</td><td>{@link dev.candor.report.heat.Mosaic}</td></tr>
 *   <tr><td>numbers for every channel of every pixel</td><td>{@link dev.candor.report.heat.HeatMap#ofChannels}</td></tr>
 *   <tr><td>a map of coarse cells as a finer one</td><td>{@link dev.candor.report.heat.HeatMap#resized}</td></tr>
 *   <tr><td>the same colours elsewhere</td><td>{@link dev.candor.report.heat.ColourScale}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.heat;

import org.jspecify.annotations.NullMarked;
