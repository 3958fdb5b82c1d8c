package dev.candor.data.text.planted;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.word.WordedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sentences have one wrong word, and which word is it? English sentences from a grammar; in
 * about half of them one word is made wrong (number or place), and it is known which. No sentence
 * comes twice.
 *
 * <p>Where a number is wrong, the two others of determiner, noun and verb agree, so that exactly
 * one word is to blame; the noun before the verb may mislead. Where a place is wrong, the sentence
 * has all its words, and one of them stands elsewhere.
 *
 * <p>The same settings give the same sentences, and the first n of more sentences are those of n.
 *
 * @param sentences how many
 * @param errors which errors there are, each as often as the others
 * @param seed of the draws
 */
public record PlantedSentences(int sentences, List<PlantedError> errors, long seed) {
  /** The label of sentences with a wrong word. */
  public static final String WRONG = "wrong";

  /** The label of the others. */
  public static final String RIGHT = "right";

  private static final int MOST = 1_000_000;

  /** Copies the list and checks the numbers. */
  public PlantedSentences {
    errors = List.copyOf(errors);
    if (sentences < 1 || sentences > MOST) {
      throw InputException.of(
          "sentences", "must be 1 to " + MOST, sentences, "2000 are enough to learn from");
    }
    if (errors.isEmpty()) {
      throw InputException.of("errors", "must be one kind or more", errors, "name one");
    }
  }

  /** Sentences with errors of all kinds. */
  public static PlantedSentences of(int sentences, long seed) {
    return new PlantedSentences(sentences, List.of(PlantedError.values()), seed);
  }

  /** With errors of these kinds only. */
  public PlantedSentences withErrors(PlantedError... kinds) {
    return new PlantedSentences(sentences, List.of(kinds), seed);
  }

  /** The sentences. */
  public List<PlantedSentence> make() {
    Draws draws = Draws.of(seed);
    Set<String> seen = new HashSet<>();
    List<PlantedSentence> all = new ArrayList<>();
    while (all.size() < sentences) {
      PlantedSentence next = next(draws, all.size());
      if (seen.add(next.sentence().text())) {
        all.add(next);
      }
    }
    return List.copyOf(all);
  }

  private PlantedSentence next(Draws draws, int index) {
    boolean wrong = draws.below(2) == 0;
    // what a right sentence looks like does not tell: it is built as those of the errors are
    PlantedError kind = errors.get(draws.below(errors.size()));
    boolean moved = kind == PlantedError.MOVED_ARTICLE || kind == PlantedError.MOVED_PREPOSITION;
    boolean place = kind == PlantedError.MOVED_PREPOSITION || draws.below(2) == 0;
    Sentence sentence = new Sentence(draws, !moved, place);
    int marked = wrong ? sentence.plant(kind) : -1;
    List<String> words = sentence.words();
    List<Boolean> marks = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      marks.add(word == marked);
    }
    return new PlantedSentence(
        new MarkedText("planted-" + index, WordedText.joined(words), wrong ? WRONG : RIGHT, marks),
        wrong ? Optional.of(kind) : Optional.empty());
  }
}
