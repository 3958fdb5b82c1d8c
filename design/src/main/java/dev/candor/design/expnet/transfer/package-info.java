/**
 * Importance of words without marks of any task: signals of one classifier, joined within a text.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>which tokens fine-tuning moved</td><td>{@link dev.candor.design.expnet.transfer.StateShift}</td></tr>
 *   <tr><td>one score of several, for tasks nobody has marks of</td><td>{@link dev.candor.design.expnet.transfer.JoinedSignals}</td></tr>
 *   <tr><td>scores learned from marks of the same task</td><td>{@link dev.candor.design.expnet.ExpNetTrainer}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.design.expnet.transfer;

import org.jspecify.annotations.NullMarked;
