package dev.candor.cli.words;

import dev.candor.core.Evidence;
import dev.candor.report.word.WordScores;
import java.util.Arrays;
import java.util.List;

/**
 * What one method says of the words of texts.
 *
 * @param method its name
 * @param scores for each text a number for each word, NaN for words that were not read
 * @param evidence how they came about, over all texts
 * @param notes what a person should know of them
 */
public record MethodWords(
    String method, List<double[]> scores, Evidence evidence, List<String> notes) {
  /** Copies the lists. */
  public MethodWords {
    scores = List.copyOf(scores);
    notes = List.copyOf(notes);
  }

  /** Of which there is nothing to note. */
  public static MethodWords of(String method, List<double[]> scores, Evidence evidence) {
    return new MethodWords(method, scores, evidence, List.of());
  }

  MethodWords withEvidence(Evidence other) {
    return new MethodWords(method, scores, other, notes);
  }

  /** One text's, as it is shown. */
  public WordScores shown(int text) {
    return WordScores.of(method, Arrays.stream(scores.get(text)).boxed().toList());
  }
}
