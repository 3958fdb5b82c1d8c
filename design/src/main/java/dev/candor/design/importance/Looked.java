package dev.candor.design.importance;

import dev.candor.core.NdArray;

/**
 * Answers and where they come from, of one forward pass.
 *
 * @param answers a probability per class, {@code [n, classes]}, float64
 * @param maps how much each component counted, 0 to 1, {@code [n, components]}, float64
 */
public record Looked(NdArray answers, NdArray maps) {}
