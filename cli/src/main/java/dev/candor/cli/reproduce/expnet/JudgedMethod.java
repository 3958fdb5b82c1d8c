package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One method on one set, over its seeds.
 *
 * @param name as tables call it
 * @param seeds what each seed gave
 * @param areas the area in each draw of texts, mean over seeds
 */
record JudgedMethod(String name, List<Agreement> seeds, List<Double> areas) {
  /** Copies the lists. */
  JudgedMethod {
    seeds = List.copyOf(seeds);
    areas = List.copyOf(areas);
  }

  /** Judges the scores of every seed. */
  static JudgedMethod of(
      MethodScores method,
      MarkedWords words,
      Map<StudiedWords, MarkedWords> marks,
      DrawnTexts draws) {
    List<Agreement> seeds = new ArrayList<>();
    List<double[]> areas = new ArrayList<>();
    method
        .scores()
        .forEach(
            (seed, scores) -> {
              Carried carried = Carried.from(method.sources().getOrDefault(seed, Map.of()), marks);
              Carried known = carried.known() ? carried : new Carried(words.rate(), Double.NaN);
              seeds.add(Agreement.of(words, scores, known.share(), known.threshold()));
              areas.add(draws.areas(scores));
            });
    return new JudgedMethod(
        method.name(), seeds, Arrays.stream(DrawnTexts.mean(areas)).boxed().toList());
  }

  /** The mean over seeds. */
  Agreement mean() {
    return Agreement.mean(seeds);
  }

  /** Standard deviation of the area over seeds. */
  Spread auroc() {
    return Cells.spread(seeds.stream().mapToDouble(Agreement::auroc).toArray());
  }

  /** Where the area lies in 95 % of the draws. */
  DrawnTexts.Interval interval() {
    return DrawnTexts.interval(draws());
  }

  /** By how much this method's area is above another's. */
  Apart above(JudgedMethod other) {
    return new Apart(
        mean().auroc() - other.mean().auroc(), DrawnTexts.difference(draws(), other.draws()));
  }

  private double[] draws() {
    return areas.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A row of a table of agreement. */
  String[] row() {
    Agreement mean = mean();
    DrawnTexts.Interval interval = interval();
    return new String[] {
      name,
      Words.share(auroc()),
      Words.share(interval.low()) + " to " + Words.share(interval.high()),
      Words.share(mean.auprc()),
      Words.share(mean.pooledAuroc()),
      Words.share(mean.rawAuroc()),
      Words.share(mean.pooledAuprc()),
      Words.share(mean.topF1()),
      Words.share(mean.textTopF1()),
      Words.share(mean.thresholdF1()),
      Words.share(mean.textThresholdF1())
    };
  }

  /** The headings of such rows. */
  static String[] headings() {
    return new String[] {
      "method",
      "AUROC",
      "95 %",
      "AP",
      "pooled AUROC",
      "as given",
      "pooled AP",
      "F1 top-k, pooled",
      "of texts",
      "F1 threshold, pooled",
      "of texts"
    };
  }

  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mean", mean().asJson());
    json.put("low", interval().low());
    json.put("high", interval().high());
    json.put("seeds", seeds.stream().map(Agreement::asJson).toList());
    return json;
  }

  /**
   * A difference of areas and where it lies in 95 % of the draws of texts.
   *
   * @param mean of the seeds' means
   * @param interval of it
   */
  record Apart(double mean, DrawnTexts.Interval interval) {
    String written() {
      return Words.signed(mean)
          + " ["
          + Words.signed(interval.low())
          + ", "
          + Words.signed(interval.high())
          + "]";
    }

    /** Whether the whole interval lies above 0. */
    boolean clearly() {
      return interval.low() > 0;
    }
  }
}
