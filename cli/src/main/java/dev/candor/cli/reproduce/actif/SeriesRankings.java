package dev.candor.cli.reproduce.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.RankedFeature;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Mapping;
import dev.candor.design.actif.Variant;
import dev.candor.torch.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What every variant and every rival says of a network, by name. */
final class SeriesRankings {
  private SeriesRankings() {}

  /**
   * The scores of all variants that the network has a definition for, and of all rivals but the
   * gate.
   *
   * @param usual windows that background and response are made of
   * @param ranked windows that are explained
   */
  static SortedMap<String, double[]> of(
      Network network, List<String> features, NdArray usual, NdArray ranked, long seed) {
    SortedMap<String, double[]> found = variants(network, features, usual, ranked);
    NdArray mean = Background.meanOf(usual).mean();
    RivalScores rivals = new RivalScores(network, features, ranked, mean, seed);
    for (Rival rival : Rival.values()) {
      if (rival != Rival.GATE) {
        found.put(rival.label(), rivals.of(rival));
      }
    }
    return found;
  }

  /** The scores of all variants. */
  static SortedMap<String, double[]> variants(
      Network network, List<String> features, NdArray usual, NdArray ranked) {
    SortedMap<String, double[]> found = new TreeMap<>();
    Background background = Background.of(network, usual);
    for (Variant variant : Variant.all()) {
      if (isDefined(network, variant, features.size())) {
        double[] scores = new double[features.size()];
        Actif actif = Actif.of(network, features, variant, background);
        for (RankedFeature feature : actif.rank(ranked, 0).ranking().features()) {
          scores[features.indexOf(feature.feature())] = feature.weight();
        }
        found.put(variant.name(), scores);
      }
    }
    return found;
  }

  /** The first units stand for the features only where there are as many. */
  private static boolean isDefined(Network network, Variant variant, int features) {
    if (variant.mapping() != Mapping.FIRST_UNITS) {
      return true;
    }
    NdArray window =
        NdArray.of(
            new float[network.rowShape().get(0) * features],
            1,
            network.rowShape().get(0),
            features);
    try {
      Actif.of(network, IntStream.range(0, features).mapToObj(f -> "f" + f).toList(), variant)
          .rank(window, 0);
      return true;
    } catch (InputException refused) {
      return false;
    }
  }

  /** The places of the features, the most important first; of equals the one that stands first. */
  static List<Integer> order(double[] scores) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, scores.length).boxed().toList());
    order.sort(Comparator.comparingDouble(f -> -scores[f]));
    return order;
  }

  /** The first, or the last, so many of an order. */
  static BitSet some(List<Integer> order, int count, End end) {
    BitSet some = new BitSet();
    for (int i = 0; i < count; i++) {
      some.set(order.get(end == End.TOP ? i : order.size() - 1 - i));
    }
    return some;
  }

  /** From which end of a ranking are features kept? */
  enum End {
    /** The most important ones. */
    TOP,
    /** The least important ones: the mirror, which shows a ranking without an order. */
    BOTTOM;

    /** The name in cells. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
