package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.torch.text.TokenRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What do class and importance together cost, over the class alone?
 *
 * <p>Both get the tokens of the same texts, in batches of the same texts of about one length. The
 * two take turns, batch by batch, so that what else the machine does meets both; the medians over
 * the rounds are compared. Times of a busy machine mean little, their ratio more.
 *
 * @param batchTexts texts together
 * @param forwardMillis a round of the classifier alone, whose attention is computed in one go
 * @param explainedMillis a round of classifier and small network
 * @param ratio the median over the rounds of the second over the first
 * @param texts of a round
 */
public record ForwardCost(
    int batchTexts, double forwardMillis, double explainedMillis, double ratio, int texts) {
  /**
   * Measures, after two rounds that are not counted.
   *
   * @param rounds how often all texts are run
   */
  public static ForwardCost of(
      ExpNetModel model, List<WordedText> texts, int batchTexts, int rounds) {
    if (texts.isEmpty() || batchTexts < 1 || rounds < 1) {
      throw InputException.of(
          "texts, batch texts and rounds",
          "must be 1 or more",
          texts.size() + ", " + batchTexts + ", " + rounds,
          "give some");
    }
    List<Part> parts = Part.of(model, texts, batchTexts);
    double[] forward = new double[rounds];
    double[] explained = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = -2; round < rounds; round++) {
      double one = 0;
      double other = 0;
      for (int p = 0; p < parts.size(); p++) {
        Part part = parts.get(p);
        boolean forwardFirst = (p + round & 1) == 0;
        one += forwardFirst ? millis(() -> part.forward(model)) : 0;
        other += millis(() -> part.explained(model));
        one += forwardFirst ? 0 : millis(() -> part.forward(model));
      }
      if (round >= 0) {
        forward[round] = one;
        explained[round] = other;
        ratios[round] = other / one;
      }
    }
    return new ForwardCost(
        batchTexts, median(forward), median(explained), median(ratios), texts.size());
  }

  private static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Texts a second with importance. */
  public double textsPerSecond() {
    return texts / (explainedMillis / 1e3);
  }

  /** Texts that are run together. */
  private record Part(List<WordedText> texts, List<TokenizedText> tokens) {
    static List<Part> of(ExpNetModel model, List<WordedText> texts, int batchTexts) {
      List<WordedText> sorted = new ArrayList<>(texts);
      sorted.sort(
          java.util.Comparator.comparingInt(
              text -> model.classifier().tokens(text.text()).tokens().size()));
      List<Part> parts = new ArrayList<>();
      for (int from = 0; from < sorted.size(); from += batchTexts) {
        List<WordedText> own = sorted.subList(from, Math.min(sorted.size(), from + batchTexts));
        parts.add(
            new Part(
                List.copyOf(own),
                own.stream().map(text -> model.classifier().tokens(text.text())).toList()));
      }
      return parts;
    }

    void forward(ExpNetModel model) {
      List<int[]> ids =
          tokens.stream()
              .map(text -> text.tokens().stream().mapToInt(TextToken::id).toArray())
              .toList();
      NdArray rows = TokenRows.padded(ids, model.classifier().description().shape().padding());
      model.classifier().predict(rows);
    }

    void explained(ExpNetModel model) {
      FeatureReader reader =
          new FeatureReader(model.classifier(), model.expnet().settings().features());
      model.expnet().explained(reader.together(texts, tokens, Optional.empty()));
    }
  }
}
