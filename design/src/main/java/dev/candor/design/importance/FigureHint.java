package dev.candor.design.importance;

import dev.candor.data.image.ground.FigureByColour;
import dev.candor.data.image.ground.FigureGround;
import dev.candor.data.image.ground.PictureGround;

/** What says where a training picture's figure is, when the map is pulled to it. */
public enum FigureHint {
  /** What is not connected to the picture's edge: {@link FigureGround}. */
  EDGE,
  /**
   * What has the colours of that rather than those of the rest: {@link FigureByColour}. Nearer to
   * the masks of photographs; about three times the work, once for each picture.
   */
  COLOUR;

  PictureGround ground() {
    return switch (this) {
      case EDGE -> FigureGround.withDefaults();
      case COLOUR -> FigureByColour.withDefaults();
    };
  }
}
