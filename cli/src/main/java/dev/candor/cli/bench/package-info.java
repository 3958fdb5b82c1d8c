/**
 * Our times beside the peers' on fixed models and inputs.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to measure every row of a folder that is built</td><td>{@link dev.candor.cli.bench.ModelBench}</td></tr>
 *   <tr><td>what a peer took, and with which settings</td><td>{@link dev.candor.cli.bench.PeerTable}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.bench;

import org.jspecify.annotations.NullMarked;
