package dev.candor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.transfer.JoinedSignals;
import dev.candor.design.expnet.transfer.StateShift;
import dev.candor.design.text.TextClassifier;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three signals of words joined within their text. */
class JoinedWordsTest {
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
  void theWordThatTheClassIsMadeOfComesBeforeMostOthers() {
    double[] scores = scores("a b c bad c b a");
    assertThat(Arrays.stream(scores).filter(score -> score > scores[3]).count())
        .isLessThanOrEqualTo(1);
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
