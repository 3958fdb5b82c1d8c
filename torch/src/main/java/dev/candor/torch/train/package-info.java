/**
 * Fitting a network.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>to fit, to go on after a break</td><td>{@link dev.candor.torch.train.Trainer}</td></tr>
 *   <tr><td>the same with rows that come in batches, such as images</td><td>{@link dev.candor.torch.train.BatchTrainer}, {@link dev.candor.torch.train.BatchSource}</td></tr>
 *   <tr><td>to say how</td><td>{@link dev.candor.torch.train.TrainingPlan}</td></tr>
 *   <tr><td>rows with their answers</td><td>{@link dev.candor.torch.train.Examples}</td></tr>
 *   <tr><td>another rate for some parameters</td><td>{@link dev.candor.torch.train.ParameterGroup}</td></tr>
 *   <tr><td>a rate that changes</td><td>{@link dev.candor.torch.train.Schedule}</td></tr>
 *   <tr><td>sparser gates</td><td>{@link dev.candor.torch.train.Penalty}</td></tr>
 *   <tr><td>to stop in time</td><td>{@link dev.candor.torch.train.EarlyStop}</td></tr>
 *   <tr><td>to watch</td><td>{@link dev.candor.torch.train.EpochObserver}</td></tr>
 *   <tr><td>to save and go on</td><td>{@link dev.candor.torch.train.Checkpoint}</td></tr>
 * </table>
 */
@NullMarked
package dev.candor.torch.train;

import org.jspecify.annotations.NullMarked;
