/**
 * How well do methods explain a model? One run of {@code candor evaluate}: methods times rows give
 * attributions, criteria judge them beside the floors, tests say which differences are more than
 * luck.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the whole run</td><td>{@link dev.candor.cli.evaluate.Evaluation}</td></tr>
 *   <tr><td>a criterion by name, or all of them</td><td>{@link dev.candor.cli.evaluate.Criteria}</td></tr>
 *   <tr><td>what one method said of the rows</td><td>{@link dev.candor.cli.evaluate.MethodRun}</td></tr>
 *   <tr><td>which features are known to matter</td><td>{@link dev.candor.cli.evaluate.TruthFile}</td></tr>
 *   <tr><td>the tests</td><td>{@link dev.candor.cli.evaluate.Significance}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.evaluate;

import org.jspecify.annotations.NullMarked;
