package dev.candor.torch.graph.series;

import dev.candor.torch.graph.Subgraph;

/** What reads the steps of a window: {@code [n, steps, features]} to {@code [n, steps, width]}. */
public sealed interface SeriesBody extends Subgraph
    permits RecurrentStack, TemporalConvolutions, SmallTransformer {
  /** How many features go in. */
  int features();

  /** How many numbers come out for each step. */
  int width();
}
