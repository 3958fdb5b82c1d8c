package dev.candor.data.image.shapes;

import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;

/**
 * An image whose truth is known to the pixel.
 *
 * @param picture its pixels
 * @param label the number of its class
 * @param figures the pixels of its figures
 * @param cue the pixels of its watermark; none where it has none
 */
public record DrawnImage(RgbImage picture, int label, Mask figures, Mask cue) {}
