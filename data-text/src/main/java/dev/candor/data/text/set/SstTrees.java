package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import dev.candor.data.text.word.WordedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Stanford Sentiment Treebank: a tree in brackets a line, {@code (3 (2 a) (4 (3 fine) (2
 * film)))}. Brackets and slashes of the text, which are written otherwise there ({@code -LRB-},
 * {@code \/}), are given back. Socher et al., EMNLP 2013.
 */
public final class SstTrees {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final List<SentimentTree.Phrase> phrases = new ArrayList<>();
  private int at;

  private SstTrees(String line) {
    this.line = line;
  }

  /**
   * The trees of a file.
   *
   * @throws InputException if a line is no tree; it names file and line
   */
  public static List<SentimentTree> read(Path file) {
    List<String> lines = TextLines.read(file);
    List<SentimentTree> trees = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      SstTrees reading = new SstTrees(lines.get(i));
      if (!reading.whole()) {
        throw InputException.at(
            file,
            i + 1L,
            "must be a tree in brackets",
            "something else at character " + (reading.at + 1),
            "give the file as it was published");
      }
      trees.add(new SentimentTree(WordedText.joined(reading.words), reading.phrases));
    }
    return List.copyOf(trees);
  }

  private boolean whole() {
    List<Integer> open = new ArrayList<>();
    do {
      skipBlanks();
      if (here() == '(' && Character.isDigit(next())) {
        int sentiment = next() - '0';
        at += 2;
        skipBlanks();
        open.add(phrases.size());
        if (sentiment > 4) {
          return false;
        }
        // its end is known when its bracket closes
        phrases.add(new SentimentTree.Phrase(words.size(), words.size() + 1, sentiment));
        if (here() == ')') {
          return false;
        }
        if (here() != '(') {
          words.add(word());
        }
      } else if (here() == ')' && !open.isEmpty()) {
        int index = open.remove(open.size() - 1);
        SentimentTree.Phrase phrase = phrases.get(index);
        if (words.size() == phrase.firstWord()) {
          return false;
        }
        phrases.set(
            index, new SentimentTree.Phrase(phrase.firstWord(), words.size(), phrase.sentiment()));
        at++;
      } else {
        return false;
      }
    } while (!open.isEmpty());
    skipBlanks();
    return at == line.length();
  }

  private String word() {
    int start = at;
    while (at < line.length() && here() != ')' && here() != '(' && here() != ' ') {
      at++;
    }
    return line.substring(start, at)
        .replace("-LRB-", "(")
        .replace("-RRB-", ")")
        .replace("\\/", "/")
        .replace("\\*", "*");
  }

  private void skipBlanks() {
    while (at < line.length() && here() == ' ') {
      at++;
    }
  }

  private char here() {
    return at < line.length() ? line.charAt(at) : 0;
  }

  private char next() {
    return at + 1 < line.length() ? line.charAt(at + 1) : 0;
  }
}
