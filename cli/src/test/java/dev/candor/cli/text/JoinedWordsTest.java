package dev.candor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.text.word.WordedText;
import dev.candor.design.expnet.transfer.JoinedSignals;
import dev.candor.design.expnet.transfer.StateShift;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signals of words joined within their text. */
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
    return new JoinedWords(Optional.of(shift), JoinedSignals.withDefaults())
        .score(read, read.answer());
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
  void threeSignalsAreJoinedWithoutTheEncoderAndFourWithIt() {
    ReadText read = ReadText.of(classifier, WordedText.atBlanks("a b good c"));
    int target = read.answer();
    JoinedSignals joining = JoinedSignals.withDefaults();
    List<double[]> signals =
        new ArrayList<>(
            List.of(
                WordMethod.GRADIENT_NORM.scorer(1).score(read, target),
                WordMethod.CHEFER.scorer(1).score(read, target),
                WordMethod.LAST_ATTENTION.scorer(1).score(read, target)));
    assertThat(new JoinedWords(Optional.empty(), joining).score(read, target))
        .containsExactly(fromTheLeast(joining.of(signals)));
    double[] moved = shift.of(read.tokens());
    signals.add(Arrays.copyOfRange(moved, 1, 5));
    assertThat(new JoinedWords(Optional.of(shift), joining).score(read, target))
        .containsExactly(fromTheLeast(joining.of(signals)));
  }

  private static double[] fromTheLeast(double... joined) {
    double least = Arrays.stream(joined).min().orElseThrow();
    return Arrays.stream(joined).map(score -> score - least).toArray();
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
