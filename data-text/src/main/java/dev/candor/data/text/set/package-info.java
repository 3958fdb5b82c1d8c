/**
 * Data sets of texts: labels, and the words that people marked.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I have</th><th>class</th></tr>
 *   <tr><td>a file of somebody's, in any of these forms</td><td>{@link dev.candor.data.text.set.TextFile}</td></tr>
 *   <tr><td>CSV or TSV with a text and a label column</td><td>{@link dev.candor.data.text.set.DelimitedTexts}</td></tr>
 *   <tr><td>JSON lines with texts or tokens, labels, marks</td><td>{@link dev.candor.data.text.set.JsonTexts}</td></tr>
 *   <tr><td>fields between tabs without a line of names</td><td>{@link dev.candor.data.text.set.TabbedTexts}</td></tr>
 *   <tr><td>a folder with a file of lines for each class</td><td>{@link dev.candor.data.text.set.ClassFolder}</td></tr>
 *   <tr><td>HateXplain</td><td>{@link dev.candor.data.text.set.HateXplain}</td></tr>
 *   <tr><td>rationales of SST sentences by annotator</td><td>{@link dev.candor.data.text.set.SstRationales}</td></tr>
 *   <tr><td>the trees of SST, with every phrase</td><td>{@link dev.candor.data.text.set.SstTrees}</td></tr>
 *   <tr><td>SST-2, CoLA</td><td>{@link dev.candor.data.text.set.Sst2}, {@link dev.candor.data.text.set.Cola}</td></tr>
 * </table>
 *
 * <p>An example is a {@link dev.candor.data.text.set.LabelledText}, or a {@link
 * dev.candor.data.text.set.MarkedText} where words are marked.
 */
@NullMarked
package dev.candor.data.text.set;

import org.jspecify.annotations.NullMarked;
