/**
 * Networks that rank their own inputs while they learn: the ScoresActivation gate.
 *
 * <p>The gate multiplies each source column by its weight {@code w_i = exp(s_i) / sum_j exp(s_j)},
 * one learnable score {@code s_i} per column, before the first layer; the scores are learned with
 * everything else, and the order of {@code w} is the ranking. Several networks from different seeds
 * are trained side by side as one batched computation; the ranking is the mean of their weights.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>a ranking of a table's columns, with its spread, and a model that predicts</td><td>{@link dev.candor.design.scores.ScoresTrainer}</td></tr>
 *   <tr><td>good settings to begin with</td><td>{@link dev.candor.design.scores.ScoresSettings#recommended()}</td></tr>
 *   <tr><td>the paper's own setting, to compare with it</td><td>{@link dev.candor.design.scores.ScoresSettings#paper()}</td></tr>
 *   <tr><td>to know why for a single row</td><td>{@link dev.candor.design.scores.GateKind#INPUT_DEPENDENT} and {@link dev.candor.design.scores.ScoresModel#explainer()}</td></tr>
 *   <tr><td>to predict, or to read the ranking again</td><td>{@link dev.candor.design.scores.ScoresModel}</td></tr>
 *   <tr><td>to know which columns are more than noise</td><td>{@link dev.candor.design.scores.Shadows#ON}, see {@link dev.candor.design.scores.ShadowTest}</td></tr>
 *   <tr><td>to begin from an expert's ranking</td><td>{@link dev.candor.design.scores.InitialScores.Prior}, and to stay near it {@link dev.candor.design.scores.ScorePenalty.KullbackLeibler}</td></tr>
 *   <tr><td>rare classes to count as much as common ones</td><td>{@link dev.candor.design.scores.ClassBalance.Balanced}</td></tr>
 *   <tr><td>the same network trained on other rows or answers</td><td>{@link dev.candor.design.scores.Refitting}</td></tr>
 *   <tr><td>a copy in which layers have forgotten what they learnt</td><td>{@link dev.candor.design.scores.Forgetting}</td></tr>
 *   <tr><td>the gate in a network of my own</td><td>{@link dev.candor.torch.layer.Gate}, in front of any layer</td></tr>
 * </table>
 *
 * <p>When not to use it: columns that carry the same information share their weight in any
 * proportion, so a low weight does not mean that a column is useless, only that this network could
 * do without it. The weights say what the network uses, not what causes the answer.
 *
 * <p>E. Covaci, F. Galis, R. Balan, D. Zaharie, D. Onchis, "ScoresActivation: A New Activation
 * Function for Model Agnostic Global Explainability by Design", arXiv 2511.13809 (2025).
 */
@NullMarked
package dev.candor.design.scores;

import org.jspecify.annotations.NullMarked;
