package dev.candor.data.text.planted;

import dev.candor.data.generate.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * A right sentence of the grammar: {@code subject [preposition place] verb [object] [adverb] .},
 * with the places of what an error can be made of. Changes while it is written.
 */
final class Sentence {
  private final Draws draws;
  private final List<String> words = new ArrayList<>();
  private final int number;
  private final List<String> determiners;
  private final List<String> nouns;
  private final List<String> verbs;
  private final int determiner;
  private final int noun;
  private final int preposition;
  private final int verb;

  /**
   * @param numbered whether the subject's determiner says its number
   * @param withPlace whether a place stands between subject and verb
   */
  Sentence(Draws draws, boolean numbered, boolean withPlace) {
    this.draws = draws;
    this.number = draws.below(2);
    this.determiners = numbered ? Words.one(Words.NUMBERED, draws) : List.of("the", "the");
    this.nouns = Words.one(Words.NOUNS, draws);
    this.determiner = add(determiners.get(number));
    if (draws.below(2) == 0) {
      add(Words.one(Words.ADJECTIVES, draws));
    }
    this.noun = add(nouns.get(number));
    this.preposition = withPlace ? place() : -1;
    boolean alone = draws.below(2) == 0;
    this.verbs = Words.one(alone ? Words.ALONE : Words.WITH_OBJECT, draws);
    this.verb = add(verbs.get(number));
    if (!alone) {
      add("the");
      if (draws.below(2) == 0) {
        add(Words.one(Words.ADJECTIVES, draws));
      }
      add(Words.one(Words.NOUNS, draws).get(draws.below(2)));
    }
    if (draws.below(2) == 0) {
      add(Words.one(Words.ADVERBS, draws));
    }
    add(".");
  }

  private int add(String word) {
    words.add(word);
    return words.size() - 1;
  }

  /** A place that may have the other number than the subject, so that the nearest noun misleads. */
  private int place() {
    int at = add(Words.one(Words.PREPOSITIONS, draws));
    add("the");
    add(Words.one(Words.PLACES, draws).get(draws.below(2)));
    return at;
  }

  List<String> words() {
    return List.copyOf(words);
  }

  /** Makes one word wrong and gives its number. */
  int plant(PlantedError error) {
    int other = 1 - number;
    return switch (error) {
      case DETERMINER -> put(determiner, determiners.get(other));
      case NOUN -> put(noun, nouns.get(other));
      case VERB -> put(verb, verbs.get(other));
      case MOVED_ARTICLE -> move(determiner, articlesPlace());
      case MOVED_PREPOSITION -> move(preposition, preposition + 2);
    };
  }

  /** Before the verb or before the full stop: nowhere where an article may stand. */
  private int articlesPlace() {
    int before = draws.below(2) == 0 ? verb : words.size() - 1;
    return before - determiner > 2 ? before - 1 : words.size() - 2;
  }

  private int put(int at, String word) {
    words.set(at, word);
    return at;
  }

  /** Takes a word out and puts it where it then has this number. */
  private int move(int from, int to) {
    String word = words.remove(from);
    words.add(to, word);
    return to;
  }
}
