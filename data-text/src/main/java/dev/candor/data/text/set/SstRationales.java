package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.table.RowReader;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences of SST with the words that annotators marked, each by themselves. The rule of these
 * pages: a word counts when at least half ({@link Agreement#HALF}) of the annotators who agree with
 * the sentence's label marked it. Thorn Jakobsen, Cabello, Søgaard, "Being Right for Whose Right
 * Reasons?", ACL 2023.
 *
 * <p>Most of the sentences are in SST-2: leave them, and their phrases, out of what a classifier is
 * trained on.
 */
public final class SstRationales {
  private static final List<String> COLUMNS =
      List.of(
          "text_id",
          "sst2_split",
          "sentence",
          "original_label",
          "annotator",
          "label",
          "rationale_binary");

  private SstRationales() {}

  /**
   * The sentences of a file, in the order in which they come first.
   *
   * @throws InputException if it is not such a file; it names file and line
   */
  public static List<SstSentence> read(Path file) {
    Taking rows = new Taking(file);
    RowReader.read(file, rows);
    return rows.sentences();
  }

  /** Marked by the rule of these pages. */
  public static List<MarkedText> marked(Path file) {
    return read(file).stream().map(sentence -> sentence.marked(Agreement.HALF)).toList();
  }

  /** Collects the answers of each sentence. */
  private static final class Taking implements RowReader.Sink {
    private final Path file;
    private final Map<String, SstSentence> found = new LinkedHashMap<>();
    private List<Integer> places = List.of();

    Taking(Path file) {
      this.file = file;
    }

    @Override
    public void header(List<String> names) {
      if (!names.containsAll(COLUMNS)) {
        throw InputException.at(
            file, 1, "must have the columns " + COLUMNS, names, "give the file as it was written");
      }
      places = COLUMNS.stream().map(names::indexOf).toList();
    }

    @Override
    public void row(long line, List<String> fields) {
      List<String> row = places.stream().map(fields::get).toList();
      WordedText words = WordedText.atBlanks(row.get(2));
      List<Boolean> marks = marks(line, row.get(6), words.size());
      SstSentence.Answer answer = new SstSentence.Answer(row.get(4), row.get(5), marks);
      SstSentence before = found.get(row.get(0));
      if (before != null && !before.words().equals(words)) {
        throw InputException.at(
            file, line, "must repeat the sentence of its number", row.get(0), "check the file");
      }
      List<SstSentence.Answer> answers =
          new ArrayList<>(before == null ? List.of() : before.answers());
      answers.add(answer);
      found.put(row.get(0), new SstSentence(row.get(0), row.get(1), words, row.get(3), answers));
    }

    private List<Boolean> marks(long line, String written, int words) {
      List<Boolean> marks = new ArrayList<>();
      for (String mark : WordedText.atBlanks(written).written()) {
        if (!mark.equals("0") && !mark.equals("1")) {
          throw InputException.at(file, line, "marks must be 0 or 1", mark, "check the file");
        }
        marks.add(mark.equals("1"));
      }
      if (marks.size() != words) {
        throw InputException.at(
            file,
            line,
            "must have one mark for each of " + words + " words",
            marks.size(),
            "check the file");
      }
      return marks;
    }

    @Override
    public void otherWidth(long line, int fields) {
      throw InputException.at(
          file, line, "must have as many fields as the header", fields, "check the file");
    }

    List<SstSentence> sentences() {
      if (found.isEmpty()) {
        throw InputException.in(file, "must hold sentences", "none", "give the whole file");
      }
      return List.copyOf(found.values());
    }
  }
}
