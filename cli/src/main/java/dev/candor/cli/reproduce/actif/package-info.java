/**
 * The study of rankings of series: which features of a window matter to an LSTM, told from its
 * activations, and held against masking, retraining, known truths and rivals.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to run the study</td><td>{@link dev.candor.cli.reproduce.actif.ActifStudy}</td></tr>
 *   <tr><td>to say how much is measured</td><td>{@link dev.candor.cli.reproduce.actif.ActifProtocol}</td></tr>
 *   <tr><td>to add a table</td><td>{@link dev.candor.cli.reproduce.actif.ActifTable}</td></tr>
 *   <tr><td>the data of a set, cut into windows and folds</td><td>{@link dev.candor.cli.reproduce.actif.SeriesSets}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.cli.reproduce.actif;

import org.jspecify.annotations.NullMarked;
