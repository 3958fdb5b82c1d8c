package dev.candor.cli.words;

import dev.candor.cli.text.ReadText;
import dev.candor.core.Component;
import dev.candor.data.text.word.Span;
import dev.candor.report.word.ShownWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A text that somebody gave, as the classifier reads it.
 *
 * @param name what it is called: its number from 1
 * @param read what the classifier makes of it
 * @param label the class it is of, where that is known
 * @param marks for each word whether somebody marked it, where that is known
 */
public record GivenText(
    String name, ReadText read, Optional<String> label, Optional<List<Boolean>> marks) {
  /** How many words it has. */
  public int words() {
    return read.words().size();
  }

  /** The numbers of the marked words; none where nobody was asked. */
  public BitSet marked() {
    BitSet marked = new BitSet();
    marks.ifPresent(
        all -> {
          for (int word = 0; word < all.size(); word++) {
            marked.set(word, all.get(word));
          }
        });
    return marked;
  }

  /** How many words lie behind the limit of the model, or were left out by its tokenizer. */
  public int unread() {
    return words() - read.seen().size();
  }

  /** How many words are made of nothing but what the vocabulary cannot spell. */
  public int unknown() {
    return (int) read.seen().stream().filter(this::isUnknown).count();
  }

  /** Whether the model knows none of the words that it reads. */
  public boolean isUnknown() {
    return !read.seen().isEmpty() && unknown() == read.seen().size();
  }

  private boolean isUnknown(int word) {
    return read.alignment().piecesOf(word).stream()
        .allMatch(piece -> read.tokens().tokens().get(piece).isUnknown());
  }

  /** Its words with their places. */
  public List<Component.Token> places() {
    List<Component.Token> places = new ArrayList<>();
    for (int word = 0; word < words(); word++) {
      Span span = read.words().words().get(word);
      places.add(new Component.Token(read.words().word(word), span.start(), span.end()));
    }
    return places;
  }

  /** As it is shown. */
  public ShownWords shown() {
    return new ShownWords(read.words().text(), places(), marks);
  }
}
