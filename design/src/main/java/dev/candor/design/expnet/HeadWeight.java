package dev.candor.design.expnet;

import dev.candor.design.expnet.feature.FeatureName;

/**
 * What a small network learned to make of a head: how its output, before the sigmoid, changes with
 * the head's feature in units of its deviation, over tokens of the training tasks.
 *
 * @param feature which
 * @param mean of the slope: its sign says whether more of it makes a word more important
 * @param size the mean of the slope's absolute value
 */
public record HeadWeight(FeatureName feature, double mean, double size) {}
