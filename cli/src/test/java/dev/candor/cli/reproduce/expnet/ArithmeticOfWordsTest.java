package dev.candor.cli.reproduce.expnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.core.InputException;
import dev.candor.metrics.localisation.Auroc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The study's own arithmetic, by hand and by brute force. */
class ArithmeticOfWordsTest {
  private static final MarkedWords TWO =
      new MarkedWords(List.of(3, 2), List.of(bits(1), bits(0, 1)));

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    IntStream.of(set).forEach(bits::set);
    return bits;
  }

  @Test
  void marksComeBackFromTheNumbersOfACell() {
    Cell cell =
        new Cell(
            new CellKey(ExpnetPart.BASELINES, "hx", "marks", 0),
            "settings",
            1,
            TWO.figures().numbers());
    assertThat(MarkedWords.of(cell)).isEqualTo(TWO);
    assertThat(TWO.rate()).isCloseTo(.6, within(1e-12));
    assertThat(TWO.cut(new double[] {1, 2, 3, 4, 5})).hasSize(2);
    assertThat(TWO.cut(new double[] {1, 2, 3, 4, 5}).get(1)).containsExactly(4, 5);
    assertThatThrownBy(() -> TWO.cut(new double[4]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be one per word, 5 (found 4)");
  }

  @Test
  void scoresAreComparedInDeviationsFromTheMeanOfTheirText() {
    assertThat(WithinText.standardised(1, 3)).containsExactly(-1, 1);
    assertThat(WithinText.standardised(2, 2, 2)).containsExactly(0, 0, 0);
    double[] four = WithinText.standardised(0, 0, 0, 4);
    assertThat(four[3]).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(WithinText.standardised()).isEmpty();
  }

  @Test
  void signsCountBySizeOrByTheirPositivePart() {
    double[] scores = {-2, 0, 1};
    assertThat(Amount.SIZE.of(scores)).containsExactly(2, 0, 1);
    assertThat(Amount.POSITIVE.of(scores)).containsExactly(0, 0, 1);
    assertThat(Amount.AS_IS.of(scores)).containsExactly(-2, 0, 1);
  }

  @Test
  void theBestThresholdIsTheHighestWithTheBestF1() {
    // .9 marked, .8 not, .7 marked, .1 not: F1 2/3, 1/2, 4/5, 2/3
    assertThat(BestThreshold.of(List.of(new double[] {.9, .8, .7, .1}), List.of(bits(0, 2))))
        .isEqualTo(.7);
    // equal scores are marked together
    assertThat(
            BestThreshold.of(
                List.of(new double[] {.5}, new double[] {.5, .2}), List.of(bits(0), bits())))
        .isEqualTo(.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAreaOfADrawIsTheMeanOfTheTextsAsOftenAsTheyWereDrawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> lengths = new ArrayList<>();
    List<BitSet> marked = new ArrayList<>();
    List<double[]> scores = new ArrayList<>();
    for (int text = 0; text < 12; text++) {
      int words = 2 + random.nextInt(5);
      double[] own = new double[words];
      BitSet marks = bits(random.nextInt(words));
      for (int word = 0; word < words; word++) {
        own[word] = random.nextInt(4) / 4.;
      }
      lengths.add(words);
      marked.add(marks);
      scores.add(own);
    }
    MarkedWords words = new MarkedWords(lengths, marked);
    DrawnTexts draws = DrawnTexts.of(words, 5, seed);
    double[] areas = draws.areas(scores);
    for (int draw = 0; draw < 5; draw++) {
      int[] counts = draws.counts().get(draw);
      assertThat(IntStream.of(counts).sum()).isEqualTo(12);
      double sum = 0;
      int drawn = 0;
      for (int text = 0; text < 12; text++) {
        for (int times = 0; times < counts[text]; times++) {
          sum += Auroc.of(scores.get(text), marked.get(text));
          drawn++;
        }
      }
      assertThat(areas[draw]).isCloseTo(sum / drawn, within(1e-12));
    }
  }

  @Test
  void aTextWhoseWordsAreAllMarkedHasNoArea() {
    MarkedWords words = new MarkedWords(List.of(2, 2), List.of(bits(0, 1), bits(1)));
    DrawnTexts draws = new DrawnTexts(words, List.of(new int[] {1, 1}, new int[] {2, 0}));
    double[] areas = draws.areas(List.of(new double[] {0, 1}, new double[] {0, 1}));
    assertThat(areas[0]).isEqualTo(1);
    assertThat(areas[1]).isNaN();
  }

  @Test
  void anIntervalIsBetweenTheQuantilesOfTheDraws() {
    double[] draws = IntStream.rangeClosed(0, 200).mapToDouble(i -> i / 200.).toArray();
    DrawnTexts.Interval interval = DrawnTexts.interval(draws);
    assertThat(interval.low()).isCloseTo(.025, within(1e-12));
    assertThat(interval.high()).isCloseTo(.975, within(1e-12));
    assertThat(DrawnTexts.difference(draws, draws)).isEqualTo(new DrawnTexts.Interval(0, 0));
    assertThat(DrawnTexts.mean(List.of(new double[] {1, 2}, new double[] {3, 6})))
        .containsExactly(2, 4);
  }

  @Test
  void shareAndThresholdComeFromTheOtherSetsAlone() {
    Map<StudiedWords, MarkedWords> marks =
        Map.of(
            StudiedWords.SST,
            new MarkedWords(List.of(4), List.of(bits(0))),
            StudiedWords.HATE,
            new MarkedWords(List.of(2), List.of(bits(0, 1))));
    Carried carried =
        Carried.from(Map.of(StudiedWords.SST, List.of(new double[] {4, 0, 0, 0})), marks);
    assertThat(carried.share()).isEqualTo(.25);
    assertThat(carried.threshold()).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(Carried.from(Map.of(), marks).known()).isFalse();
  }

  @Test
  void everyTextIsJudgedInOneFoldAndLearnedFromInNone() {
    Folds folds = Folds.of(23, 5, 9);
    List<Integer> all = folds.numbers().stream().flatMap(List::stream).sorted().toList();
    assertThat(all).isEqualTo(IntStream.range(0, 23).boxed().toList());
    for (int fold = 0; fold < 5; fold++) {
      List<Integer> rest = new ArrayList<>(folds.training(fold));
      assertThat(rest).doesNotContainAnyElementsOf(folds.choosing(fold));
      rest.addAll(folds.choosing(fold));
      assertThat(rest).doesNotContainAnyElementsOf(folds.numbers().get(fold));
      assertThat(rest).hasSize(23 - folds.numbers().get(fold).size());
    }
    assertThat(Folds.of(23, 5, 9)).isEqualTo(folds);
    assertThat(Folds.of(23, 5, 10)).isNotEqualTo(folds);
  }

  @Test
  void agreementOfAPerfectMethodIsOne() {
    List<double[]> perfect = List.of(new double[] {0, 1, 0}, new double[] {1, 1});
    MarkedWords words = new MarkedWords(List.of(3, 2), List.of(bits(1), bits(0)));
    Agreement found = Agreement.of(words, List.of(perfect.get(0), new double[] {2, 1}), .4, .5);
    assertThat(found.auroc()).isEqualTo(1);
    assertThat(found.auprc()).isEqualTo(1);
    assertThat(found.pooledAuroc()).isEqualTo(1);
    assertThat(found.topF1()).isEqualTo(1);
    assertThat(found.thresholdF1()).isEqualTo(1);
    assertThat(found.rawAuroc())
        .as("2 and 1 are marked, 1 in the second text is not")
        .isLessThan(1);
    assertThat(Agreement.mean(List.of(found, found))).isEqualTo(found);
    assertThat(Agreement.of(words, perfect, .4, Double.NaN).thresholdF1()).isNaN();
  }

  @Test
  void sourcesAreEachTaskAloneAndEachTwo() {
    assertThat(CrossSources.all()).hasSize(6).doesNotHaveDuplicates();
    for (CrossSources from : CrossSources.all()) {
      assertThat(from.targets()).doesNotContainAnyElementsOf(from.sets());
    }
    assertThat(new CrossSources(List.of(StudiedWords.SST, StudiedWords.HATE)).label())
        .isEqualTo("sst-r+hx");
  }
}
