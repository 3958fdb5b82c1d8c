package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.actif.Rival;
import dev.candor.cli.reproduce.actif.RivalScores;
import dev.candor.core.NdArray;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Mapping;
import dev.candor.torch.Network;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * What rankings take beside the answers to the same windows.
 *
 * @param model the network
 * @param rounds how it is timed
 */
record Passes(CostModel model, Rounds rounds) {
  static final String FORWARD = "forward";
  static final String SCORES = ".scores";
  static final String RANKING = ".ranking";

  /** Without KernelSHAP, which explains a tenth, they explain every window. */
  static final List<Rival> RIVALS =
      List.of(
          Rival.GRADIENT_INPUT,
          Rival.DEEPLIFT,
          Rival.ABLATION,
          Rival.PERMUTATION,
          Rival.GRADIENT_SHAP,
          Rival.IG,
          Rival.KERNEL_SHAP);

  /** Answers, and for every mapping the scores of the windows and the ranking with intervals. */
  SortedMap<String, List<Double>> ofMappings(int count) {
    try (Network network = model.network()) {
      NdArray windows = model.windows(count, 3);
      NdArray background = model.background();
      Map<String, Runnable> works = new LinkedHashMap<>();
      works.put(FORWARD, () -> network.predict(windows));
      for (Mapping mapping : Mapping.values()) {
        Actif actif =
            CostModel.actif(network, model.names(), CostModel.variant(mapping), background);
        works.put(label(mapping) + SCORES, () -> actif.score(windows, 0));
        works.put(label(mapping) + RANKING, () -> actif.rank(windows, 0));
      }
      return figures(works);
    }
  }

  /** Answers, and what rivals take. */
  SortedMap<String, List<Double>> ofRivals(int count) {
    try (Network network = model.network()) {
      NdArray windows = model.windows(count, 3);
      NdArray mean = Background.meanOf(model.background()).mean();
      RivalScores scores = new RivalScores(network, model.names(), windows, mean, 1);
      Map<String, Runnable> works = new LinkedHashMap<>();
      works.put(FORWARD, () -> network.predict(windows));
      for (Rival rival : RIVALS) {
        works.put(rival.label(), () -> scores.of(rival));
      }
      return figures(works);
    }
  }

  private SortedMap<String, List<Double>> figures(Map<String, Runnable> works) {
    Cell.Figures figures = new Cell.Figures();
    rounds.measure(works).forEach(figures::put);
    return figures.numbers();
  }

  static String label(Mapping mapping) {
    return mapping.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
