/**
 * A simple model around one input: {@link dev.candor.blackbox.lime.Lime}.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>components</th><th>settings</th></tr>
 *   <tr><td>a row of a table</td><td>{@link dev.candor.core.removal.Players#features}</td><td>{@link dev.candor.blackbox.lime.LimeSettings#forRows}</td></tr>
 *   <tr><td>an image</td><td>{@link dev.candor.blackbox.lime.Slic#players}, or {@link dev.candor.core.removal.Players#patches} for a grid</td><td>{@link dev.candor.blackbox.lime.LimeSettings#forImages}</td></tr>
 *   <tr><td>a list of tokens</td><td>{@link dev.candor.core.removal.Players#tokens}</td><td>{@link dev.candor.blackbox.lime.LimeSettings#withDefaults}</td></tr>
 *   <tr><td>need of errors and intervals</td><td></td><td>{@link dev.candor.blackbox.lime.Lime#sample}, {@link dev.candor.blackbox.lime.Lime#surrogate}</td></tr>
 *   <tr><td>few components, and wish for no draws at all</td><td></td><td>{@link dev.candor.blackbox.lime.Sampling.Every}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.blackbox.lime;

import org.jspecify.annotations.NullMarked;
