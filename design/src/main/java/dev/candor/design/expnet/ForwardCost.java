package dev.candor.design.expnet;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.word.WordedText;
import dev.candor.torch.Engine;
import dev.candor.torch.text.TokenRows;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What do class and importance together cost, over the class alone?
 *
 * <p>Both get the tokens of the same texts, in batches of about one length, and take turns, batch
 * by batch. The medians over the rounds are told. One thread does all the work: the ratio is that
 * of its processor time, which other work on the machine changes little, where times on the clock
 * then mean nothing.
 *
 * @param batchTexts texts together
 * @param forwardMillis a round of the classifier alone, whose attention is computed in one go; by
 *     the clock
 * @param explainedMillis a round of classifier and small network; by the clock
 * @param ratio the median over the rounds of the second over the first, by processor time
 * @param texts of a round
 */
public record ForwardCost(
    int batchTexts, double forwardMillis, double explainedMillis, double ratio, int texts) {
  private static final int WARM = 2;
  private static final double MILLI = 1e6;

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
    int threads = Engine.threads();
    Engine.useThreads(1);
    try {
      return measured(model, Part.of(model, texts, batchTexts), batchTexts, rounds, texts.size());
    } finally {
      Engine.useThreads(threads);
    }
  }

  private static ForwardCost measured(
      ExpNetModel model, List<Part> parts, int batchTexts, int rounds, int texts) {
    double[] forward = new double[rounds];
    double[] explained = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = -WARM; round < rounds; round++) {
      Spent one = new Spent(0, 0);
      Spent other = new Spent(0, 0);
      for (int p = 0; p < parts.size(); p++) {
        Part part = parts.get(p);
        boolean forwardFirst = (p + round & 1) == 0;
        one = forwardFirst ? one.with(() -> part.forward(model)) : one;
        other = other.with(() -> part.explained(model));
        one = forwardFirst ? one : one.with(() -> part.forward(model));
      }
      if (round >= 0) {
        forward[round] = one.clock() / MILLI;
        explained[round] = other.clock() / MILLI;
        ratios[round] = other.processor() / one.processor();
      }
    }
    return new ForwardCost(batchTexts, median(forward), median(explained), median(ratios), texts);
  }

  /** Nanoseconds of some work: by the clock, and of the processor for this thread. */
  private record Spent(double clock, double processor) {
    Spent with(Runnable work) {
      long clockBegan = System.nanoTime();
      long began = processorTime();
      work.run();
      return new Spent(clock + System.nanoTime() - clockBegan, processor + processorTime() - began);
    }

    /** The clock, where the platform does not tell. */
    private static long processorTime() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      return threads.isCurrentThreadCpuTimeSupported()
          ? threads.getCurrentThreadCpuTime()
          : System.nanoTime();
    }
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
