package dev.candor.cli.words;

import dev.candor.cli.text.AttentionWords;
import dev.candor.cli.text.GradientWords;
import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.WordScorer;
import dev.candor.design.expnet.transfer.JoinedSignals;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Gradient norm, Chefer's relevance and the last layer's attention, joined within a text (ADR 530).
 * The fourth signal of the study, how far fine-tuning moved a word, needs the encoder that training
 * started from, which a model's folder does not hold.
 */
record ByJoined(JoinedSignals joining) implements WordExplainer {
  private static final List<WordScorer> SIGNALS =
      List.of(
          new GradientWords(new GradientWords.Kind.Norm()),
          new AttentionWords(AttentionWords.Kind.CHEFER),
          new AttentionWords(AttentionWords.Kind.LAST));

  @Override
  public String name() {
    return WordExplainers.JOINED;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "signals", "gradient-norm, chefer, attention-last",
        "scale", joining.scale().name().toLowerCase(java.util.Locale.ROOT),
        "neighbours", Double.toString(joining.neighbours()));
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.empty();
  }

  @Override
  public double[] scores(ReadText text, int target) {
    List<Integer> seen = text.seen();
    double[] scores = new double[text.words().size()];
    if (!seen.isEmpty()) {
      double[] joined =
          joining.of(
              SIGNALS.stream()
                  .map(signal -> signal.score(text, target))
                  .map(all -> seen.stream().mapToDouble(word -> all[word]).toArray())
                  .toList());
      double least = Arrays.stream(joined).min().orElse(0);
      for (int i = 0; i < joined.length; i++) {
        scores[seen.get(i)] = joined[i] - least;
      }
    }
    return WordExplainer.ofSeen(text, scores);
  }

  @Override
  public long calls(ReadText text) {
    return 5;
  }
}
