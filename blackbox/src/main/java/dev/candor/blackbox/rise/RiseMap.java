package dev.candor.blackbox.rise;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;

/**
 * What {@link Rise} found.
 *
 * @param attribution one number per pixel
 * @param standardErrors of each of them, float64 {@code [height, width]}; NaN for fewer than two
 *     masks
 * @param scores the model's answer for each mask, float64, in order
 */
public record RiseMap(Attribution attribution, NdArray standardErrors, NdArray scores) {}
