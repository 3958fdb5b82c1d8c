package dev.candor.cli.reproduce.actif.cost;

import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Aggregation;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Mapping;
import dev.candor.design.actif.Variant;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.SeriesNetwork;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reference network with drawn weights and drawn windows: what is timed does not depend on the
 * numbers.
 *
 * @param features how many
 * @param units of its LSTM
 */
record CostModel(int features, int units) {
  static final int STEPS = 10;
  private static final int BACKGROUND = 256;

  Network network() {
    return Network.createInParts(
        SeriesNetwork.reference(features, units, 1).graph(),
        List.of(STEPS, features),
        Link.IDENTITY,
        1);
  }

  NdArray windows(int count, long seed) {
    Draws draws = Draws.of(seed);
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) draws.normal();
          }
        },
        count,
        STEPS,
        features);
  }

  List<String> names() {
    return IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
  }

  NdArray background() {
    return windows(BACKGROUND, 2);
  }

  static Actif actif(Network network, List<String> names, Variant variant, NdArray background) {
    return Actif.of(
        network,
        names,
        variant,
        variant.mapping().needsResponse()
            ? Background.of(network, background)
            : Background.meanOf(background));
  }

  /** A mapping where it is usually read, its scores put together as the default's are. */
  static Variant variant(Mapping mapping) {
    return Variant.of(mapping, Aggregation.MEANSTD);
  }
}
