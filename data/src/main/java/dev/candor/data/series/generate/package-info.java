/**
 * Series whose truth is known: what a ranking should find, and where.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to see</th><th>class</th></tr>
 *   <tr><td>one driver, or weights that are known</td><td>{@link dev.candor.data.series.generate.LaggedDrivers}</td></tr>
 *   <tr><td>another feature that counts in each window</td><td>{@link dev.candor.data.series.generate.RegimeSwitch}</td></tr>
 *   <tr><td>steps at which a feature counts</td><td>{@link dev.candor.data.series.generate.StepDriver}</td></tr>
 *   <tr><td>features that do not count, or never move</td><td>{@link dev.candor.data.series.generate.Extras}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.series.generate;

import org.jspecify.annotations.NullMarked;
