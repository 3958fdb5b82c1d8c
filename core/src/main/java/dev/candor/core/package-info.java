/**
 * The words that every module of Candor speaks.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>numbers with a shape</td><td>{@link dev.candor.core.NdArray}</td></tr>
 *   <tr><td>a model of any make</td><td>{@link dev.candor.core.Predictor}</td></tr>
 *   <tr><td>a question about one input</td><td>{@link dev.candor.core.Explainer}, which gives an {@link dev.candor.core.Attribution}</td></tr>
 *   <tr><td>a question about a data set</td><td>a method that gives a {@link dev.candor.core.Ranking}</td></tr>
 *   <tr><td>an auditor</td><td>{@link dev.candor.core.Evidence}, on both</td></tr>
 *   <tr><td>little time or memory</td><td>{@link dev.candor.core.Budget}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.core;

import org.jspecify.annotations.NullMarked;
