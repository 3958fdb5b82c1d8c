package dev.candor.data.text.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that linguists call {@code acceptable} or {@code unacceptable}: lines of source, 0 or
 * 1, the author's mark and the sentence. Warstadt, Singh, Bowman, "Neural Network Acceptability
 * Judgments", TACL 7 (2019).
 */
public final class Cola {
  /** The label of sentences that one may say. */
  public static final String ACCEPTABLE = "acceptable";

  /** The label of the others. */
  public static final String UNACCEPTABLE = "unacceptable";

  private static final int FIELDS = 4;

  private Cola() {}

  /**
   * The sentences of a file.
   *
   * @throws dev.candor.core.InputException if a line is not such; it names file and line
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    SeparatedLines.read(
        file,
        FIELDS,
        (line, fields) ->
            texts.add(
                new LabelledText(
                    fields.get(FIELDS - 1),
                    SeparatedLines.label(file, line, fields.get(1), UNACCEPTABLE, ACCEPTABLE))));
    return List.copyOf(texts);
  }
}
