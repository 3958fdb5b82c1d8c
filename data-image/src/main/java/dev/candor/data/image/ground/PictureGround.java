package dev.candor.data.image.ground;

import dev.candor.data.image.RgbImage;

/** Says how much each part of a picture looks like figure, from the picture alone. */
public sealed interface PictureGround permits FigureGround, FigureByColour {
  /** What a picture says. */
  GroundMap map(RgbImage picture);
}
