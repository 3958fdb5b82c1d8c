package dev.candor.core;

import java.util.SortedMap;

/**
 * How far a piece of work has come.
 *
 * @param stage what is being done, in a word or two
 * @param done steps done
 * @param total steps in all; 0 where nobody knows
 * @param figures what is worth watching, such as the loss, by name
 */
public record Progress(String stage, long done, long total, SortedMap<String, Double> figures) {}
