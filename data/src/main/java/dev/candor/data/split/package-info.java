/**
 * Which rows train and which test.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>My rows</th><th>setting of {@link dev.candor.data.split.Splitter}</th></tr>
 *   <tr><td>have classes</td><td>{@link dev.candor.data.split.Splitter#withStratify}</td></tr>
 *   <tr><td>belong together, several to a patient or a customer</td><td>{@link dev.candor.data.split.Splitter#withGroup}</td></tr>
 *   <tr><td>have neither</td><td>the defaults</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.split;

import org.jspecify.annotations.NullMarked;
