package dev.candor.cli.text;

import dev.candor.design.expnet.transfer.JoinedSignals;
import dev.candor.design.expnet.transfer.StateShift;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient norm, Chefer's relevance, the last layer's attention, and how far fine-tuning moved a
 * word's state, joined within the text: for tasks of which nobody has marks. A word has the largest
 * number of its pieces.
 *
 * <p>Cost: the three methods', and 1.3 forward passes. Scores are laid so that the least is 0; they
 * compare words of one text, never texts.
 *
 * @param shift of the classifier that is explained
 * @param joining how signals become one
 */
public record JoinedWords(StateShift shift, JoinedSignals joining) implements WordScorer {
  private static final WordScorer GRADIENT = new GradientWords(new GradientWords.Kind.Norm());
  private static final WordScorer RELEVANCE = new AttentionWords(AttentionWords.Kind.CHEFER);
  private static final WordScorer ATTENTION = new AttentionWords(AttentionWords.Kind.LAST);

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
    List<double[]> signals =
        List.of(
            ofSeen(text, GRADIENT.score(text, target)),
            ofSeen(text, RELEVANCE.score(text, target)),
            ofSeen(text, ATTENTION.score(text, target)),
            ofSeen(text, text.largest(shift.of(text.tokens()))));
    double[] joined = joining.of(signals);
    double least = Arrays.stream(joined).min().orElse(0);
    return text.spread(Arrays.stream(joined).map(score -> score - least).toArray());
  }

  private static double[] ofSeen(ReadText text, double... words) {
    return text.seen().stream().mapToDouble(word -> words[word]).toArray();
  }
}
