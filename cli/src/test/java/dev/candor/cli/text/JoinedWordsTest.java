package dev.candor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.transfer.JoinedSignals;
import dev.candor.design.expnet.transfer.StateShift;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three signals of words joined within their text. */
class JoinedWordsTest {
  private static final List<String> OTHERS = List.of("a", "b", "c", "de", "c");

  private static TextClassifier classifier;
  private static StateShift shift;

  @BeforeAll
  static void train() {
    classifier = SmallClassifier.trained();
    shift = StateShift.of(classifier, SmallClassifier.start());
  }

  @AfterAll
  static void close() {
    shift.close();
    classifier.close();
  }

  private static double[] scores(String text) {
    ReadText read = ReadText.of(classifier, WordedText.atBlanks(text));
    return new JoinedWords(shift, JoinedSignals.withDefaults()).score(read, read.answer());
  }

  @Test
  void scoresAreAmountsTheLeastOfThemZero() {
    double[] scores = scores("a b good de c");
    assertThat(scores).hasSize(5).isEqualTo(scores("a b good de c"));
    assertThat(Arrays.stream(scores).min().orElseThrow()).isZero();
  }

  @Test
  void wordsThatTheClassIsMadeOfComeBeforeTheOthersMoreOftenThanNot() {
    int before = 0;
    int pairs = 0;
    for (String decides : new String[] {"good", "bad"}) {
      for (int place = 0; place < OTHERS.size(); place++) {
        List<String> words = new ArrayList<>(OTHERS);
        words.add(place, decides);
        double[] scores = scores(String.join(" ", words));
        for (double score : scores) {
          before += scores[place] > score ? 1 : 0;
        }
        pairs += OTHERS.size();
      }
    }
    assertThat(before).isGreaterThan(2 * pairs / 3);
  }

  @Test
  void aWordThatIsCutOffHasNone() {
    assertThat(scores("de a a a a a a a a a good")).hasSize(11).endsWith(0);
  }

  @Test
  void aTextWithoutWordsHasNoScores() {
    assertThat(scores(" ")).isEmpty();
  }
}
