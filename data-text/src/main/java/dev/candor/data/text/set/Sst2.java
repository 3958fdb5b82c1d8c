package dev.candor.data.text.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of film reviews, {@code positive} or {@code negative}: SST-2 as lines of a sentence, a
 * tab and 0 or 1. Socher et al., "Recursive Deep Models for Semantic Compositionality Over a
 * Sentiment Treebank", EMNLP 2013.
 */
public final class Sst2 {
  /** The label of sentences that speak for a film. */
  public static final String POSITIVE = "positive";

  /** The label of sentences that speak against it. */
  public static final String NEGATIVE = "negative";

  private Sst2() {}

  /**
   * The sentences of a file.
   *
   * @throws dev.candor.core.InputException if a line is not such; it names file and line
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    SeparatedLines.read(
        file,
        2,
        (line, fields) ->
            texts.add(
                new LabelledText(
                    fields.get(0),
                    SeparatedLines.label(file, line, fields.get(1), NEGATIVE, POSITIVE))));
    return List.copyOf(texts);
  }
}
