package dev.candor.design.actif;

import dev.candor.core.NdArray;

/**
 * Answers and scores of the same forward pass.
 *
 * @param answers what the network predicts, {@code [n, outputs]}, float64
 * @param scores of each window's features, {@code [n, features]}, or at its places, {@code [n,
 *     steps, features]}; float64
 */
public record Scored(NdArray answers, NdArray scores) {}
