package dev.candor.core.removal;

/**
 * What a run will cost at most, known before it starts.
 *
 * @param modelCalls rows the model will be asked to score
 * @param bytes memory of the largest batch of inputs and outputs together with what is kept
 */
public record CallEstimate(long modelCalls, long bytes) {}
