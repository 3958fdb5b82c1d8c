/**
 * Ensembles of decision trees as models whose inside is known, so that their Shapley values can be
 * computed instead of sampled.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>an ONNX file from scikit-learn, XGBoost or LightGBM</td><td>{@link dev.candor.blackbox.tree.TreeFile}</td></tr>
 *   <tr><td>trees from elsewhere</td><td>{@link dev.candor.blackbox.tree.TreeEnsemble} of {@link dev.candor.blackbox.tree.Tree}s</td></tr>
 *   <tr><td>a question about one answer</td><td>{@link dev.candor.blackbox.shapley.TreeShapley}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.blackbox.tree;

import org.jspecify.annotations.NullMarked;
