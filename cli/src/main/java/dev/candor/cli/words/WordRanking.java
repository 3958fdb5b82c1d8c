package dev.candor.cli.words;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which words matter over many texts? A word's importance in a text is the mean size of its numbers
 * there; over the texts that hold it, the mean of that, with its standard error. Words are told
 * apart without regard to capitals and to signs at their ends. A word that few texts hold says
 * little, so words of fewer than so many texts are left out.
 *
 * @param ranking by the mean; low and high are the mean less and plus 1.96 standard errors
 * @param words what lies behind each place, in the same order
 * @param texts how many there were
 * @param least in how many a word must stand
 * @param rarer how many words stand in fewer
 */
public record WordRanking(
    Ranking ranking, List<RankedWord> words, int texts, int least, int rarer) {
  private static final double NORMAL = 1.96;

  /**
   * A word's place.
   *
   * @param word in lower case
   * @param mean of its importance over the texts that hold it
   * @param standardError of the mean; 0 for one text
   * @param texts how many hold it
   * @param occurrences how often it stands in them
   */
  public record RankedWord(
      String word, double mean, double standardError, int texts, int occurrences) {}

  /** Copies the list. */
  public WordRanking {
    words = List.copyOf(words);
  }

  /**
   * Of what one method says.
   *
   * @param least in how many texts a word must stand
   * @throws InputException if no word stands in so many
   */
  public static WordRanking of(WordExplanation explanation, int least) {
    MethodWords method = explanation.methods().get(0);
    Map<String, List<double[]>> found = new LinkedHashMap<>();
    List<GivenText> texts = explanation.texts().texts();
    for (int text = 0; text < texts.size(); text++) {
      inText(texts.get(text), method.scores().get(text))
          .forEach((word, own) -> found.computeIfAbsent(word, w -> new ArrayList<>()).add(own));
    }
    List<RankedWord> words = new ArrayList<>();
    found.forEach(
        (word, own) -> {
          if (own.size() >= least) {
            words.add(ranked(word, own));
          }
        });
    if (words.isEmpty()) {
      throw InputException.of(
          "--least",
          "must leave a word",
          least + " texts, and none of " + found.size() + " words stands in so many",
          "give more texts, or --least 1");
    }
    words.sort(Comparator.comparingDouble((RankedWord word) -> -word.mean()));
    return new WordRanking(
        ranking(words, method.evidence(), texts.size(), least),
        words,
        texts.size(),
        least,
        found.size() - words.size());
  }

  /** For each word of a text the mean size of its numbers, and how many there are. */
  private static Map<String, double[]> inText(GivenText text, double... scores) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int word = 0; word < scores.length; word++) {
      String name = plain(text.read().words().word(word));
      if (!Double.isNaN(scores[word]) && !name.isEmpty()) {
        double[] sum = sums.computeIfAbsent(name, w -> new double[2]);
        sum[0] += Math.abs(scores[word]);
        sum[1]++;
      }
    }
    sums.values().forEach(sum -> sum[0] /= sum[1]);
    return sums;
  }

  /** Lower case, without signs at the ends; a word that is nothing but signs stays. */
  static String plain(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    while (to > from && !Character.isLetterOrDigit(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return (from == to ? word : word.substring(from, to)).toLowerCase(Locale.ROOT);
  }

  private static RankedWord ranked(String word, List<double[]> own) {
    double mean = own.stream().mapToDouble(one -> one[0]).sum() / own.size();
    double squares = own.stream().mapToDouble(one -> (one[0] - mean) * (one[0] - mean)).sum();
    double error =
        own.size() < 2 ? 0 : Math.sqrt(squares / (own.size() - 1)) / Math.sqrt(own.size());
    int occurrences = (int) own.stream().mapToDouble(one -> one[1]).sum();
    return new RankedWord(word, mean, error, own.size(), occurrences);
  }

  private static Ranking ranking(List<RankedWord> words, Evidence evidence, int texts, int least) {
    List<RankedFeature> ranked = new ArrayList<>();
    for (RankedWord word : words) {
      ranked.add(
          new RankedFeature(
              word.word(),
              word.mean(),
              word.mean() - NORMAL * word.standardError(),
              word.mean() + NORMAL * word.standardError(),
              ranked.size() + 1,
              0,
              Confirmation.NOT_TESTED));
    }
    Map<String, String> settings = new TreeMap<>(evidence.settings());
    settings.put("weight", "mean size over the texts that hold the word");
    settings.put("low and high", "mean -+ 1.96 standard errors over texts");
    settings.put("texts", Integer.toString(texts));
    settings.put("least texts of a word", Integer.toString(least));
    return new Ranking(ranked, evidence.withSettings(settings));
  }
}
