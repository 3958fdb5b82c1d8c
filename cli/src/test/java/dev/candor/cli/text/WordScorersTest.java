package dev.candor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.method.Methods;
import dev.candor.core.NdArray;
import dev.candor.data.text.word.WordedText;
import dev.candor.design.text.TextClassifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scores of words of a classifier that looks for one of two words. */
class WordScorersTest {
  private static TextClassifier classifier;

  @BeforeAll
  static void train() {
    classifier = SmallClassifier.trained();
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  private static ReadText read(String text) {
    return ReadText.of(classifier, WordedText.atBlanks(text));
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodGivesEachWordANumberAndTheSameOneTwice(WordMethod method) {
    ReadText text = read("a b good de");
    double[] scores = method.scorer(3).score(text, text.answer());
    assertThat(scores).hasSize(4);
    assertThat(Arrays.stream(scores).allMatch(Double::isFinite)).isTrue();
    assertThat(method.scorer(3).score(text, text.answer())).isEqualTo(scores);
    assertThat(method.scorer(3).label()).isEqualTo(method.title());
    if (method.scorer(3).signs() == WordScorer.Signs.AMOUNTS) {
      assertThat(Arrays.stream(scores).allMatch(score -> score >= 0)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIME", "KERNEL_SHAP", "OCCLUSION"})
  void theWordThatTheClassIsMadeOfComesFirst(WordMethod method) {
    ReadText text = read("a de bad b");
    assertThat(text.answer()).isZero();
    double[] scores = method.scorer(0).score(text, 0);
    assertThat(scores[2]).isEqualTo(Arrays.stream(scores).max().orElseThrow()).isPositive();
  }

  @Test
  void occlusionIsWhatTheClassLosesWhenTheWordIsPadding() {
    ReadText text = read("good a");
    double[] ids = text.input().toDoubles();
    double whole = classifier.predict(text.input()).at(0, 1);
    ids[1] = 0;
    double without = classifier.predict(NdArray.of(ids, 1, ids.length)).at(0, 1);
    assertThat(new OccludedWords().score(text, 1)[0]).isCloseTo(whole - without, within(1e-6));
  }

  @Test
  void aWordOfSeveralPiecesHasItsLargestAndOneThatIsCutOffHasNone() {
    ReadText text = read("de a a a a a a a a a good");
    assertThat(text.seen()).hasSize(9).doesNotContain(10);
    double[] pieces = new double[text.alignment().size()];
    pieces[1] = .5;
    pieces[2] = -2;
    pieces[3] = 1;
    assertThat(text.largest(pieces)).startsWith(-2, 1, 0).endsWith(0).hasSize(11);
    assertThat(new OccludedWords().score(text, 0)).hasSize(11).endsWith(0);
  }

  @Test
  void aTextWithoutWordsHasNoScores() {
    for (WordMethod method : WordMethod.values()) {
      assertThat(method.scorer(0).score(read(""), 0)).as(method.title()).isEmpty();
    }
  }

  @Test
  void aTextOfOneWordIsScoredByEveryMethod() {
    for (WordMethod method : WordMethod.values()) {
      assertThat(method.scorer(0).score(read("good"), 1)).as(method.title()).hasSize(1);
    }
  }

  @Test
  void fewSamplesAreEnoughForATextOfAnyLength() {
    ReadText text = read("a b c d a b c d good");
    assertThat(WordMethod.KERNEL_SHAP.scorer(0, 2).score(text, 1)).hasSize(9);
    assertThat(WordMethod.LIME.scorer(0, 2).score(text, 1)).hasSize(9);
  }

  @Test
  void functionWordsAndSignsHaveNoContent() {
    assertThat(new ContentWords().score(read("the film 's , plot is n't 2 good"), 0))
        .containsExactly(0, 1, 0, 0, 1, 0, 0, 1, 1);
  }

  @Test
  void whatIsNamedFirstIsNeededAndEnough() {
    ReadText text = read("a good b c");
    double whole = classifier.predict(text.input()).at(0, 1);
    WithoutWords right = WithoutWords.of(text, 1, new double[] {0, 1, 0, 0}, 5);
    WithoutWords wrong = WithoutWords.of(text, 1, new double[] {0, -1, .2, .1}, 5);
    assertThat(right.comprehensiveness()).isGreaterThan(wrong.comprehensiveness());
    assertThat(right.sufficiency()).isLessThan(wrong.sufficiency());
    assertThat(right.comprehensiveness()).isLessThanOrEqualTo(whole);
  }

  @Test
  void aMethodIsCalledAsInTheMatrixWhereverItIsShown() {
    List<WordMethod> floors = List.of(WordMethod.RANDOM, WordMethod.NON_STOP_WORD);
    for (WordMethod method : WordMethod.values()) {
      assertThat(Methods.named(method.title()).isPresent())
          .as(method.title())
          .isEqualTo(!floors.contains(method));
    }
  }

  @Test
  void finishedCellsOfTheStudyKeepTheirNames() {
    assertThat(Arrays.stream(WordMethod.values()).map(WordMethod::label))
        .containsExactly(
            "random",
            "lime",
            "kernel-shap",
            "occlusion",
            "gradient-norm",
            "input-x-gradient",
            "integrated-gradients",
            "smooth-grad",
            "last-attention",
            "mean-attention",
            "rollout",
            "gradient-x-attention",
            "chefer",
            "non-stop-word");
  }
}
