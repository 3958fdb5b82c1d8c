package dev.candor.blackbox.shapley;

import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import java.util.Map;

/**
 * One input that is explained, for its evidence.
 *
 * @param stated what the evidence says of the removal
 * @param calls rows the model scored for it
 * @param millis wall-clock milliseconds of its batch
 */
record Explained(
    Masking masking,
    Map<String, String> stated,
    NdArray input,
    int target,
    long calls,
    double millis) {}
