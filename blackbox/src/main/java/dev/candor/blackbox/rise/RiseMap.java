package dev.candor.blackbox.rise;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.core.NdArray;

/**
 * What {@link Rise} found.
 *
 * @param sampled one number per pixel, each with its standard error
 * @param scores the model's answer for each mask, float64, in order
 */
public record RiseMap(SampledAttribution sampled, NdArray scores) {}
