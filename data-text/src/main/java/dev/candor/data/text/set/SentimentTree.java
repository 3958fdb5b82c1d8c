package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.word.Span;
import dev.candor.data.text.word.WordedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence whose every phrase has a sentiment.
 *
 * @param sentence the words with a blank between them
 * @param phrases all of them, the whole sentence first, a phrase before those within it; the words
 *     themselves are phrases too
 */
public record SentimentTree(WordedText sentence, List<Phrase> phrases) {
  /**
   * A phrase.
   *
   * @param firstWord the number of its first word
   * @param endWord the number behind its last
   * @param sentiment from 0, very negative, to 4, very positive
   */
  public record Phrase(int firstWord, int endWord, int sentiment) {
    /** Checks the sentiment. */
    public Phrase {
      if (sentiment < 0 || sentiment > HIGHEST || endWord <= firstWord) {
        throw InputException.of(
            "phrase", "must have words and a sentiment from 0 to 4", sentiment, "check the tree");
      }
    }

    /** How many words it has. */
    public int words() {
      return endWord - firstWord;
    }
  }

  private static final int HIGHEST = 4;

  /** Copies the list. */
  public SentimentTree {
    phrases = List.copyOf(phrases);
  }

  /** The sentiment of the whole sentence, from 0 to 4. */
  public int sentiment() {
    return phrases.get(0).sentiment();
  }

  /** A phrase as it is written. */
  public String written(Phrase phrase) {
    Span first = sentence.words().get(phrase.firstWord());
    Span last = sentence.words().get(phrase.endWord() - 1);
    return sentence.text().substring(first.start(), last.end());
  }

  /** The sentiment of each word alone, from 0 to 4. */
  public List<Integer> wordSentiments() {
    List<Integer> all = new ArrayList<>();
    phrases.stream().filter(phrase -> phrase.words() == 1).forEach(p -> place(all, p));
    return List.copyOf(all);
  }

  private static void place(List<Integer> all, Phrase word) {
    // a word that stands alone under several nodes has the innermost one's sentiment
    if (all.size() > word.firstWord()) {
      all.set(word.firstWord(), word.sentiment());
    } else {
      all.add(word.sentiment());
    }
  }
}
