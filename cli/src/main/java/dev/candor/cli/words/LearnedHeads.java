package dev.candor.cli.words;

import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.HeadWeight;
import dev.candor.report.expnet.HeadSlopes;
import dev.candor.torch.text.AttentionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which heads an ExpNet goes by, as a page shows it. */
public final class LearnedHeads {
  private LearnedHeads() {}

  /** A block for each thing that is read of a head. */
  public static List<HeadSlopes> of(ExpNet expnet) {
    Map<AttentionView, Map<Integer, List<HeadWeight>>> found = new TreeMap<>();
    for (HeadWeight weight : expnet.description().course().heads()) {
      found
          .computeIfAbsent(weight.feature().view(), view -> new TreeMap<>())
          .computeIfAbsent(weight.feature().layer(), layer -> new ArrayList<>())
          .add(weight);
    }
    int heads = expnet.description().heads();
    List<HeadSlopes> views = new ArrayList<>();
    found.forEach(
        (view, layers) -> {
          List<Double> slopes = new ArrayList<>();
          for (List<HeadWeight> layer : layers.values()) {
            double[] all = new double[heads];
            layer.forEach(weight -> all[weight.feature().head()] += weight.mean());
            for (double slope : all) {
              slopes.add(slope);
            }
          }
          List<Integer> numbers = layers.keySet().stream().map(layer -> layer + 1).toList();
          views.add(new HeadSlopes(words(view), numbers, heads, slopes));
        });
    return views;
  }

  private static String words(AttentionView view) {
    return switch (view) {
      case ROW -> "how much [CLS] listens to the word";
      case COLUMN -> "how much the word listens to [CLS]";
      case COLUMN_MEAN -> "how much all listen to the word, on the mean";
      case ENTROPY -> "to how many the word listens";
      case SLOPE_ROW -> "how much [CLS] listens to it, times what that does to the answer";
      case SLOPE_COLUMN_MEAN -> "how much all listen to it, times what that does to the answer";
    };
  }
}
