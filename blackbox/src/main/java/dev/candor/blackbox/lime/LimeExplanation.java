package dev.candor.blackbox.lime;

import dev.candor.blackbox.SampledAttribution;

/**
 * What {@link Lime} found: the surrogate around one input.
 *
 * @param sampled its coefficients, one per component, each with its standard error; that is NaN
 *     where the surrogate left the component out
 * @param intercept the surrogate's answer where nothing is present
 * @param r2 the share of the weighted variance of the model's answers that the surrogate tells
 */
public record LimeExplanation(SampledAttribution sampled, double intercept, double r2) {}
