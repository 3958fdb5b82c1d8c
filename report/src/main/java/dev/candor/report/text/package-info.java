/**
 * What was trained on texts, and how well words are found that matter.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want to say</th><th>class</th></tr>
 *   <tr><td>all of one training</td><td>{@link dev.candor.report.text.TextTrainingSummary}</td></tr>
 *   <tr><td>what was learned from</td><td>{@link dev.candor.report.text.TextData}</td></tr>
 *   <tr><td>what was trained</td><td>{@link dev.candor.report.text.FittedText}, {@link dev.candor.report.text.LearnedExplainer}</td></tr>
 *   <tr><td>how well a method finds marked words</td><td>{@link dev.candor.report.text.WordStanding}, {@link dev.candor.report.text.WordAgreement}</td></tr>
 *   <tr><td>which words matter, in general and in a text</td><td>{@link dev.candor.report.text.TopWord}, {@link dev.candor.report.text.ShownText}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.report.text;

import org.jspecify.annotations.NullMarked;
