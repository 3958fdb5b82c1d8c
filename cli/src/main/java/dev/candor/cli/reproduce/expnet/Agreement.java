package dev.candor.cli.reproduce.expnet;

import dev.candor.metrics.localisation.Marking;
import dev.candor.metrics.localisation.TokenAgreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well the scores of words agree with marks. The headline is the mean over texts, which asks
 * for no scale that texts share; a text whose words are all marked has no area and is left out.
 * Pooled figures are of scores standardised within their text unless they say otherwise.
 *
 * @param auroc mean over texts
 * @param auprc mean over texts
 * @param pooledAuroc of all words together
 * @param pooledAuprc of all words together
 * @param rawAuroc of all words together, as a method gave them
 * @param topF1 of all words together, as many marked in each text as the carried share says
 * @param textTopF1 mean over texts
 * @param thresholdF1 of all words together, by the carried threshold
 * @param textThresholdF1 mean over texts
 */
record Agreement(
    double auroc,
    double auprc,
    double pooledAuroc,
    double pooledAuprc,
    double rawAuroc,
    double topF1,
    double textTopF1,
    double thresholdF1,
    double textThresholdF1) {
  /** How many figures there are. */
  static final int FIGURES = 9;

  /**
   * Of one method on one set.
   *
   * @param scores of each text's words, as amounts
   * @param share of marked words, from other texts
   * @param threshold on standardised scores, from other texts; NaN where none is known
   */
  static Agreement of(MarkedWords words, List<double[]> scores, double share, double threshold) {
    List<double[]> standard = WithinText.standardised(scores);
    TokenAgreement top = TokenAgreement.of(standard, words.marked(), new Marking.TopShare(share));
    boolean known = !Double.isNaN(threshold);
    TokenAgreement above =
        TokenAgreement.of(standard, words.marked(), new Marking.AtLeast(known ? threshold : 0));
    TokenAgreement raw = TokenAgreement.of(scores, words.marked(), new Marking.TopShare(share));
    return new Agreement(
        top.meanAuroc(),
        top.meanAuprc(),
        top.pooledAuroc(),
        top.pooledAuprc(),
        raw.pooledAuroc(),
        top.pooledF1().value(),
        top.meanF1(),
        known ? above.pooledF1().value() : Double.NaN,
        known ? above.meanF1() : Double.NaN);
  }

  /** The mean of each figure. */
  static Agreement mean(List<Agreement> all) {
    double[] sums = new double[FIGURES];
    for (Agreement one : all) {
      double[] own = one.figures();
      for (int i = 0; i < FIGURES; i++) {
        sums[i] += own[i] / all.size();
      }
    }
    return new Agreement(
        sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8]);
  }

  double[] figures() {
    return new double[] {
      auroc,
      auprc,
      pooledAuroc,
      pooledAuprc,
      rawAuroc,
      topF1,
      textTopF1,
      thresholdF1,
      textThresholdF1
    };
  }

  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("auroc", auroc);
    json.put("auprc", auprc);
    json.put("pooledAuroc", pooledAuroc);
    json.put("pooledAuprc", pooledAuprc);
    json.put("rawAuroc", rawAuroc);
    json.put("topF1", topF1);
    json.put("meanTopF1", textTopF1);
    json.put("thresholdF1", thresholdF1);
    json.put("meanThresholdF1", textThresholdF1);
    return json;
  }
}
