/**
 * Which features matter to a sequence model, from its activations alone.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a ranking, or a window explained</td><td>{@link dev.candor.design.actif.Actif}</td></tr>
 *   <tr><td>a ranking of a live feed</td><td>{@link dev.candor.design.actif.ActifStream}</td></tr>
 *   <tr><td>to choose a variant, and to know what it does wrong</td><td>{@link dev.candor.design.actif.Variant}, {@link dev.candor.design.actif.Mapping}, {@link dev.candor.design.actif.Aggregation}</td></tr>
 *   <tr><td>what is usual for a model</td><td>{@link dev.candor.design.actif.Background}</td></tr>
 *   <tr><td>windows as rows to train on</td><td>{@link dev.candor.design.actif.WindowRows}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.design.actif;

import org.jspecify.annotations.NullMarked;
