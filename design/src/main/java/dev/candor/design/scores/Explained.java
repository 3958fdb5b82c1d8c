package dev.candor.design.scores;

import dev.candor.core.NdArray;

/**
 * Answers with their reasons, from one forward pass.
 *
 * @param predictions as {@link ScoresModel#predict(NdArray)} gives them
 * @param weights {@code w(x)} of each row, the mean over seeds, {@code [n, columns]}, float64; a
 *     row sums to one
 */
public record Explained(NdArray predictions, NdArray weights) {}
