/**
 * Data whose truth is known: what a ranking should find, and what it should not.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to see</th><th>class</th></tr>
 *   <tr><td>a known order of five features</td><td>{@link dev.candor.data.generate.Synthetic}</td></tr>
 *   <tr><td>curves and products</td><td>{@link dev.candor.data.generate.Friedman1}, {@link dev.candor.data.generate.Friedman2}, {@link dev.candor.data.generate.Friedman3}</td></tr>
 *   <tr><td>clusters, mixtures and copies</td><td>{@link dev.candor.data.generate.MakeClassification}</td></tr>
 *   <tr><td>features that matter only together</td><td>{@link dev.candor.data.generate.Parity}</td></tr>
 *   <tr><td>several columns that say the same</td><td>{@link dev.candor.data.generate.CorrelatedCopies}</td></tr>
 *   <tr><td>noise that looks like a feature</td><td>{@link dev.candor.data.generate.CorrelatedNoise}</td></tr>
 *   <tr><td>wrong labels</td><td>{@link dev.candor.data.generate.FlippedLabels}</td></tr>
 *   <tr><td>noise beside real data</td><td>{@link dev.candor.data.generate.UniformExtras}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.data.generate;

import org.jspecify.annotations.NullMarked;
