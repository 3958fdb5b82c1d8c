package dev.candor.data.text.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.text.set.MarkedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wrong word of a planted sentence is the wrong word. */
class PlantedSentencesTest {
  private static final List<PlantedError> OF_NUMBER =
      List.of(PlantedError.DETERMINER, PlantedError.NOUN, PlantedError.VERB);
  private static final List<PlantedSentence> ALL = PlantedSentences.of(4_000, 3).make();

  @Test
  void aboutHalfAreWrongInEveryWayAndNoneComesTwice() {
    Map<PlantedError, Integer> kinds = new EnumMap<>(PlantedError.class);
    Set<String> texts = new HashSet<>();
    for (PlantedSentence one : ALL) {
      one.error().ifPresent(error -> kinds.merge(error, 1, Integer::sum));
      texts.add(one.sentence().text());
      boolean wrong = one.sentence().label().equals(PlantedSentences.WRONG);
      assertThat(wrong).isEqualTo(one.error().isPresent());
      assertThat(one.sentence().marked().cardinality()).isEqualTo(wrong ? 1 : 0);
    }
    assertThat(texts).hasSize(4_000);
    assertThat(kinds).hasSize(5);
    assertThat(kinds.values()).allMatch(n -> n > 300 && n < 500);
  }

  @Test
  void theSameSeedGivesTheSameSentences() {
    assertThat(PlantedSentences.of(50, 3).make()).isEqualTo(ALL.subList(0, 50));
    assertThat(PlantedSentences.of(50, 4).make()).isNotEqualTo(ALL.subList(0, 50));
  }

  @Test
  void aWrongNumberDisagreesWithTwoThatAgree() {
    for (PlantedSentence one : ALL) {
      List<Integer> numbers = numbers(one.sentence());
      one.error()
          .filter(OF_NUMBER::contains)
          .ifPresent(
              error -> {
                List<Integer> others = new ArrayList<>(numbers);
                int own = others.remove(OF_NUMBER.indexOf(error));
                assertThat(others).containsExactly(1 - own, 1 - own);
              });
      if (one.error().isEmpty() && numbers.size() == 3) {
        assertThat(Set.copyOf(numbers)).as(one.sentence().text()).hasSize(1);
      }
    }
  }

  /** The number of the subject's determiner, noun and verb; fewer where the determiner has none. */
  private static List<Integer> numbers(MarkedText sentence) {
    List<Integer> numbers = new ArrayList<>();
    List<String> words = sentence.words().written();
    for (List<List<String>> kind : List.of(Words.NUMBERED, Words.NOUNS)) {
      number(words, kind).ifPresent(numbers::add);
    }
    List<List<String>> verbs = new ArrayList<>(Words.ALONE);
    verbs.addAll(Words.WITH_OBJECT);
    number(words, verbs).ifPresent(numbers::add);
    return numbers;
  }

  private static java.util.Optional<Integer> number(List<String> words, List<List<String>> kind) {
    return words.stream()
        .flatMap(word -> kind.stream().filter(p -> p.contains(word)).map(p -> p.indexOf(word)))
        .findFirst();
  }

  @Test
  void aMovedWordStandsTwoWordsOrMoreBehindItsPlace() {
    for (PlantedSentence one : ALL) {
      List<String> words = one.sentence().words().written();
      int marked = one.sentence().marks().indexOf(true);
      if (one.error().filter(PlantedError.MOVED_ARTICLE::equals).isPresent()) {
        assertThat(words.get(marked)).isEqualTo("the");
        assertThat(marked).isGreaterThanOrEqualTo(2);
        assertThat(words.get(0)).isNotEqualTo("the");
      }
      if (one.error().filter(PlantedError.MOVED_PREPOSITION::equals).isPresent()) {
        assertThat(Words.PREPOSITIONS).contains(words.get(marked));
        assertThat(words.get(marked - 2)).isEqualTo("the");
      }
    }
  }
}
