package dev.candor.cli.reproduce.importance;

import dev.candor.data.image.set.ImageSet;

/**
 * The images of a set by what they are for; none is in two of them.
 *
 * @param training to learn from
 * @param held to choose the epoch
 * @param test to measure on
 */
public record SplitImages(ImageSet training, ImageSet held, ImageSet test) {}
