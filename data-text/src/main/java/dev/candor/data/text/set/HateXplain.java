package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Posts that are toxic or normal, with the words that made annotators say so. Mathew et al.,
 * "HateXplain", AAAI 2021.
 *
 * <p><b>The texts are offensive.</b> Errors of this reader name file and line, never what stands
 * there.
 *
 * @param agreement when a word counts: {@link Agreement#ANY} works for every file, the others where
 *     the file has the marks of each annotator; they are counted among those who marked words
 * @param labels which classes there are
 */
public record HateXplain(Agreement agreement, Labels labels) {
  /** The label of posts that are hate speech or offensive. */
  public static final String TOXIC = "toxic";

  /** The label of all others. */
  public static final String NORMAL = "normal";

  /** Which classes there are. */
  public enum Labels {
    /** {@code toxic} and {@code normal}. */
    TWO,
    /** {@code hatespeech}, {@code offensive} and {@code normal}, as published. */
    THREE
  }

  private static final List<String> PUBLISHED = List.of("hatespeech", "offensive", NORMAL);

  /** Union of the marks; toxic or normal. */
  public static HateXplain withDefaults() {
    return new HateXplain(Agreement.ANY, Labels.TWO);
  }

  /** The posts of a file. */
  public List<MarkedText> read(Path file) {
    List<MarkedText> posts = new ArrayList<>();
    List<JsonLine> lines = JsonTexts.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      posts.add(post(file, i + 1L, lines.get(i)));
    }
    return List.copyOf(posts);
  }

  private MarkedText post(Path file, long number, JsonLine line) {
    WordedText words = WordedText.joined(line.neededTexts("post_tokens"));
    String label = line.neededText("label");
    if (!PUBLISHED.contains(label)) {
      throw InputException.at(
          file, number, "label must be one of " + PUBLISHED, label, "give the published file");
    }
    Optional<String> id = line.text("post_id");
    return new MarkedText(
        id.orElse(""), words, named(label), marks(file, number, line, words.size()));
  }

  private String named(String label) {
    return labels == Labels.THREE ? label : label.equals(NORMAL) ? NORMAL : TOXIC;
  }

  private List<Boolean> marks(Path file, long number, JsonLine line, int words) {
    if (agreement == Agreement.ANY) {
      return line.marks("rationale_any", words);
    }
    if (!line.hasList("rationales")) {
      throw InputException.at(
          file,
          number,
          "must have the marks of each annotator for " + agreement,
          "their union only",
          "take Agreement.ANY for this file");
    }
    return agreement.of(line.allMarks("rationales", words), words);
  }
}
