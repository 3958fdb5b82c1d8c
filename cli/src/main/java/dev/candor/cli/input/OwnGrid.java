package dev.candor.cli.input;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.removal.Players;
import dev.candor.design.importance.Components;
import java.util.List;
import java.util.Optional;

/**
 * Images as a network of ours cuts them: the patches that it weighs are what every other method
 * takes away, so that all of them are compared on the same components.
 */
public final class OwnGrid {
  private OwnGrid() {}

  /** The layout of a model's images; empty where it does not weigh patches. */
  public static Optional<Layout> of(OpenedModel model) {
    return model
        .importance()
        .map(network -> network.design().components())
        .filter(components -> components.lengths().size() == 2)
        .map(OwnGrid::layout);
  }

  private static Layout layout(Components components) {
    List<Integer> lengths = components.lengths();
    List<Integer> sides = components.sides();
    return Layout.of(components.channels(), lengths.get(0), lengths.get(1))
        .withOwnComponents(
            Players.patches(
                components.channels(), lengths.get(0), lengths.get(1), sides.get(0), sides.get(1)));
  }
}
