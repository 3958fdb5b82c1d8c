package dev.candor.cli.text.training;

import dev.candor.data.text.set.MarkedText;
import dev.candor.report.explanation.Answer;
import dev.candor.report.text.ShownText;
import dev.candor.report.text.TopWord;
import dev.candor.report.token.TokenGap;
import dev.candor.report.token.TokenMark;
import dev.candor.report.token.TokenRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which words of test texts are shown: those that matter most in general, and all of some texts.
 *
 * @param test the texts
 * @param words an importance for each of their words
 * @param answers the class and the probability that each was answered with
 */
record WordsShown(List<MarkedText> test, List<double[]> words, List<Answer> answers) {
  private static final int MOST_WORDS = 20;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_TEXT = 200;
  private static final int FEWEST_TEXTS = 3;

  /** The words that stand in several texts and matter most on the mean. */
  List<TopWord> top() {
    Map<String, Seen> seen = new HashMap<>();
    for (int text = 0; text < test.size(); text++) {
      Set<String> here = new HashSet<>();
      for (int word = 0; word < test.get(text).words().size(); word++) {
        String bare = bare(test.get(text).words().word(word));
        if (!bare.isEmpty() && here.add(bare)) {
          seen.computeIfAbsent(bare, none -> new Seen())
              .add(words.get(text)[word], answers.get(text).target());
        }
      }
    }
    int fewest = Math.min(FEWEST_TEXTS, Math.max(1, test.size() / 20));
    return seen.entrySet().stream()
        .filter(entry -> entry.getValue().texts >= fewest)
        .map(entry -> entry.getValue().top(entry.getKey()))
        .sorted(
            Comparator.comparingDouble(TopWord::importance).reversed().thenComparing(TopWord::word))
        .limit(MOST_WORDS)
        .toList();
  }

  /** Without what stands around it, in lower case; empty without a letter or digit. */
  private static String bare(String word) {
    String bare =
        word.substring(0, Math.min(word.length(), 4 * LONGEST_WORD))
            .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
            .toLowerCase(Locale.ROOT);
    return cut(bare);
  }

  private static String cut(String word) {
    return word.length() <= LONGEST_WORD
        ? word
        : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST_WORD) - 1))
            + "\u2026";
  }

  /** Some texts, those with marks first, evenly spread over the rest. */
  List<ShownText> texts(int most) {
    List<Integer> marked = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < test.size(); i++) {
      (test.get(i).marked().isEmpty() ? others : marked).add(i);
    }
    List<Integer> from = marked.size() >= most ? marked : marked.isEmpty() ? others : all();
    List<ShownText> shown = new ArrayList<>();
    int count = Math.min(most, from.size());
    for (int i = 0; i < count; i++) {
      shown.add(shown(from.get((int) ((long) i * from.size() / count))));
    }
    return shown;
  }

  private List<Integer> all() {
    return java.util.stream.IntStream.range(0, test.size()).boxed().toList();
  }

  private ShownText shown(int index) {
    MarkedText text = test.get(index);
    int count = Math.min(LONGEST_TEXT, text.words().size());
    List<TokenMark> marks = new ArrayList<>();
    for (int word = 0; word < count; word++) {
      marks.add(
          new TokenMark(
              cut(text.words().word(word)),
              words.get(index)[word],
              TokenRole.TEXT,
              TokenGap.BLANK));
    }
    List<Integer> marked = text.marked().stream().filter(word -> word < count).boxed().toList();
    return new ShownText(text.id(), answers.get(index), text.label(), marks, marked);
  }

  /** Changes: what was seen of a word. */
  private static final class Seen {
    private final Map<String, Integer> labels = new TreeMap<>();
    private double sum;
    private int texts;

    void add(double importance, String label) {
      sum += importance;
      texts++;
      labels.merge(label, 1, Integer::sum);
    }

    TopWord top(String word) {
      String label =
          labels.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse("");
      return new TopWord(word, label, sum / texts, texts);
    }
  }
}
