package dev.candor.report.chart;

import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.List;

/** A ranking in words, for those who cannot see the chart and for those in a hurry. */
public final class RankingWords {
  private static final int NAMED = 3;

  private RankingWords() {}

  /** The first features with their weights, and how many are told apart from noise. */
  public static String finding(Ranking ranking) {
    return leaders(ranking) + " " + confirmations(ranking);
  }

  /** The first features with their weights, as a sentence. */
  public static String leaders(Ranking ranking) {
    List<RankedFeature> first = ranking.features().stream().limit(NAMED).toList();
    if (first.isEmpty()) {
      return "No feature was ranked.";
    }
    RankedFeature top = first.get(0);
    StringBuilder words = new StringBuilder();
    words.append("Most weight goes to " + Isolated.text(top.feature()));
    words.append(" (" + Figures.number(top.weight()));
    if (top.weightHigh() > top.weightLow()) {
      words.append("; " + Figures.number(top.weightLow()) + " to ");
      words.append(Figures.number(top.weightHigh()) + " over seeds");
    }
    words.append(")");
    for (int i = 1; i < first.size(); i++) {
      RankedFeature next = first.get(i);
      words.append(i == 1 ? ", then " : i == first.size() - 1 ? " and " : ", ");
      words.append(Isolated.text(next.feature()) + " (" + Figures.number(next.weight()) + ")");
    }
    return words.append(".").toString();
  }

  /** How many features are told apart from noise, as a sentence. */
  public static String confirmations(Ranking ranking) {
    int all = ranking.features().size();
    long told = count(ranking, Confirmation.CONFIRMED);
    long tested = all - count(ranking, Confirmation.NOT_TESTED);
    if (tested == 0) {
      return "Whether features are told apart from noise was not tested.";
    }
    String of = tested == all ? Figures.count(all) : Figures.count(tested) + " tested";
    String number = told == 0 ? "None" : Figures.count(told);
    String features = tested == 1 ? " feature " : " features ";
    return number + " of " + of + features + (told == 1 ? "is" : "are") + " told apart from noise.";
  }

  /** Do the weights add up to 1, so that an equal share can be marked? */
  static boolean isShared(List<RankedFeature> features) {
    double sum = features.stream().mapToDouble(RankedFeature::weight).sum();
    return Math.abs(sum - 1) < 1e-3 && features.stream().allMatch(f -> f.weight() >= 0);
  }

  /** The largest weight by size. */
  public static double largest(List<RankedFeature> features) {
    return features.stream().mapToDouble(feature -> Math.abs(feature.weight())).max().orElse(0);
  }

  private static long count(Ranking ranking, Confirmation confirmation) {
    return ranking.features().stream().filter(f -> f.confirmed() == confirmation).count();
  }
}
