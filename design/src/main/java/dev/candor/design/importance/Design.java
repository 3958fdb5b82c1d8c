package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.torch.graph.image.Beyond;

/**
 * How the networks are built.
 *
 * @param components how inputs are cut
 * @param k numbers that describe a component: 16 to 512 in the paper
 * @param widths of the parts
 * @param head how the importance part gives one number for each component
 * @param backbone what sees the masked image in PA
 * @param beyond what the importance part finds beyond the edge of the input: with {@link
 *     Beyond#WRAPPED} it cannot know where in the image it looks, so its map cannot be a prior of
 *     the middle
 */
public record Design(
    Components components,
    int k,
    NetworkWidths widths,
    MapHead head,
    Backbone backbone,
    Beyond beyond) {
  /** Checks the numbers. */
  public Design {
    if (k < 1) {
      throw InputException.of("k", "must be 1 or more", k, "32 is usual for 64 pixels");
    }
    if (backbone != Backbone.SMALL && components.channels() != 3) {
      throw InputException.of(
          "backbone", "needs three channels, but for SMALL", components.channels(), "use SMALL");
    }
  }

  /** k = 32, the usual widths, the head {@link MapHead#GRID}, the small backbone. */
  public static Design of(Components components) {
    return new Design(
        components, 32, NetworkWidths.withDefaults(), MapHead.GRID, Backbone.SMALL, Beyond.ZEROS);
  }

  /** As the paper writes it: k = 128, one linear layer over the mean of all places, a ResNet-50. */
  public static Design published(Components components) {
    return new Design(
        components,
        128,
        NetworkWidths.withDefaults(),
        MapHead.GLOBAL_MEAN,
        Backbone.RESNET50,
        Beyond.ZEROS);
  }

  /** With so many numbers for a component. */
  public Design withK(int other) {
    return new Design(components, other, widths, head, backbone, beyond);
  }

  /** With other widths. */
  public Design withWidths(NetworkWidths other) {
    return new Design(components, k, other, head, backbone, beyond);
  }

  /** With another head. */
  public Design withHead(MapHead other) {
    return new Design(components, k, widths, other, backbone, beyond);
  }

  /** With another backbone. */
  public Design withBackbone(Backbone other) {
    return new Design(components, k, widths, head, other, beyond);
  }

  /** With something else beyond the edge of the importance part's input. */
  public Design withBeyond(Beyond other) {
    return new Design(components, k, widths, head, backbone, other);
  }
}
