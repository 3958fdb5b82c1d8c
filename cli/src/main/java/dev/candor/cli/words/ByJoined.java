package dev.candor.cli.words;

import dev.candor.cli.text.JoinedWords;
import dev.candor.cli.text.ReadText;
import dev.candor.design.expnet.transfer.JoinedSignals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Gradient norm, Chefer's relevance, the last layer's attention and how far training moved a word,
 * joined within a text (ADR 530). The last one needs the encoder that training started from, which
 * a model's folder does not hold: where it is not at hand, three signals are joined, and that is
 * said.
 */
record ByJoined(JoinedWords joined) implements WordExplainer {
  private static final String THREE = "gradient-norm, chefer, attention-last";

  static ByJoined of(OriginalEncoder encoder) {
    return new ByJoined(new JoinedWords(encoder.shift(), JoinedSignals.withDefaults()));
  }

  private boolean whole() {
    return joined.shift().isPresent();
  }

  @Override
  public String name() {
    return WordExplainers.JOINED;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "signals", whole() ? THREE + ", state-shift" : THREE,
        "scale", joined.joining().scale().name().toLowerCase(Locale.ROOT),
        "neighbours", Double.toString(joined.joining().neighbours()));
  }

  @Override
  public OptionalLong seed() {
    return OptionalLong.empty();
  }

  @Override
  public List<String> notes() {
    return whole()
        ? List.of()
        : List.of(
            name()
                + ": three of four signals were joined; the fourth, how far training moved a word,"
                + " needs the encoder that the model was trained from, of two layers or more: name"
                + " it with --encoder");
  }

  @Override
  public double[] scores(ReadText text, int target) {
    return WordExplainer.ofSeen(
        text, text.seen().isEmpty() ? new double[text.words().size()] : joined.score(text, target));
  }

  @Override
  public long calls(ReadText text) {
    return whole() ? 6 : 5;
  }
}
