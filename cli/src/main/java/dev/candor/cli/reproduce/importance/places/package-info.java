/**
 * Where do maps lie? The tables of the study of classifiers that say where they look that hold maps
 * against masks.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to</th><th>class</th></tr>
 *   <tr><td>the networks' own maps on Shapes and Pets, beside every floor</td><td>{@link dev.candor.cli.reproduce.importance.places.PlacesTable}</td></tr>
 *   <tr><td>methods that explain the baseline afterwards</td><td>{@link dev.candor.cli.reproduce.importance.places.PosthocTable}</td></tr>
 *   <tr><td>a watermark that gives the class away</td><td>{@link dev.candor.cli.reproduce.importance.places.CueTable}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.importance.places;

import org.jspecify.annotations.NullMarked;
