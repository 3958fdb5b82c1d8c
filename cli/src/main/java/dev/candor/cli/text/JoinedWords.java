package dev.candor.cli.text;

import dev.candor.design.expnet.transfer.JoinedSignals;
import dev.candor.design.expnet.transfer.StateShift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gradient norm, Chefer's relevance, the last layer's attention, and how far fine-tuning moved a
 * word's state, joined within the text: for tasks of which nobody has marks. A word has the largest
 * number of its pieces. Without the encoder that training started from there are three signals, not
 * four (ADR 530).
 *
 * <p>Cost: the three methods', and 1.3 forward passes. Scores are laid so that the least is 0; they
 * compare words of one text, never texts.
 *
 * @param shift of the classifier that is explained, where the encoder it started from is at hand
 * @param joining how signals become one
 */
public record JoinedWords(Optional<StateShift> shift, JoinedSignals joining) implements WordScorer {
  private static final List<WordScorer> SIGNALS =
      List.of(
          new GradientWords(new GradientWords.Kind.Norm()),
          new AttentionWords(AttentionWords.Kind.CHEFER),
          new AttentionWords(AttentionWords.Kind.LAST));

  @Override
  public String label() {
    return "joined-signals";
  }

  @Override
  public Signs signs() {
    return Signs.AMOUNTS;
  }

  @Override
  public double[] score(ReadText text, int target) {
    List<double[]> signals = new ArrayList<>();
    for (WordScorer signal : SIGNALS) {
      signals.add(ofSeen(text, signal.score(text, target)));
    }
    shift.ifPresent(moved -> signals.add(ofSeen(text, text.largest(moved.of(text.tokens())))));
    double[] joined = joining.of(signals);
    double least = Arrays.stream(joined).min().orElse(0);
    return text.spread(Arrays.stream(joined).map(score -> score - least).toArray());
  }

  private static double[] ofSeen(ReadText text, double... words) {
    return text.seen().stream().mapToDouble(word -> words[word]).toArray();
  }
}
