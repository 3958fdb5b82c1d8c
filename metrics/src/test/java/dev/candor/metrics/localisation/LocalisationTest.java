package dev.candor.metrics.localisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalisationTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void fourPatchesByHand() {
    double[] map = {.9, .2, .6, 0};
    double[] mask = {1, 0, .25, .5};
    assertThat(SegmentationDifference.of(map, mask)).isCloseTo(1.15 / 4, CLOSE);
    assertThat(MacroIou.withDefaults().of(map, mask)).isCloseTo((1. / 3 + 1. / 3) / 2, CLOSE);
    assertThat(MacroIou.withDefaults().withThreshold(.8).of(map, mask))
        .isCloseTo((1. / 2 + 2. / 3) / 2, CLOSE);
    BitSet object = positions(0, 3);
    assertThat(RelevanceMassAccuracy.withDefaults().of(map, object)).isCloseTo(.9 / 1.7, CLOSE);
    assertThat(RelevanceRankAccuracy.of(map, object)).isCloseTo(.5, CLOSE);
    assertThat(Auroc.of(map, object)).isCloseTo(.5, CLOSE);
    assertThat(Auprc.of(map, object)).isCloseTo((1 + .5) / 2, CLOSE);
  }

  @Test
  void negativeRelevanceCountsAsItIsTold() {
    double[] map = {1, -3};
    assertThat(RelevanceMassAccuracy.withDefaults().of(map, positions(0))).isEqualTo(1);
    assertThat(RelevanceMassAccuracy.withDefaults().with(Sign.ABSOLUTE).of(map, positions(0)))
        .isCloseTo(.25, CLOSE);
    assertThat(RelevanceMassAccuracy.withDefaults().of(new double[2], positions(0))).isNaN();
  }

  @Test
  void thePointingGameAsksForOnePlace() {
    double[] map = {0, 0, 0, 0, 9, 0, 0, 0, 0};
    PointingGame game = PointingGame.withDefaults();
    assertThat(game.of(map, positions(4), 3)).isEqualTo(1);
    assertThat(game.of(map, positions(1, 8), 3)).isEqualTo(0);
    assertThat(game.withTolerance(1).of(map, positions(1), 3)).isEqualTo(1);
    assertThat(game.withTolerance(1).of(map, positions(8), 3)).isEqualTo(0);
    assertThat(game.of(new double[9], positions(0, 1, 2), 3)).isCloseTo(1. / 3, CLOSE);
  }

  @Test
  void equalValuesScoreWhatGuessingDoes() {
    double[] flat = FloorMaps.constant(10, .5);
    BitSet object = positions(1, 2, 7);
    assertThat(Auroc.of(flat, object)).isEqualTo(.5);
    assertThat(Auprc.of(flat, object)).isCloseTo(.3, CLOSE);
    assertThat(RelevanceMassAccuracy.withDefaults().of(flat, object)).isCloseTo(.3, CLOSE);
    assertThat(RelevanceRankAccuracy.of(flat, object)).isCloseTo(.3, CLOSE);
    assertThat(PointingGame.withDefaults().of(flat, object, 10)).isCloseTo(.3, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyRisingScaleGivesTheSameRankMeasuresAndTheReverseMirrorsAuroc(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = random.ints(30, 0, 9).asDoubleStream().toArray();
    BitSet relevant = new BitSet();
    for (int i = 0; i < 30; i++) {
      relevant.set(i, random.nextInt(3) == 0);
    }
    relevant.set(0, true);
    relevant.set(1, false);
    double[] scaled = new double[30];
    double[] reversed = new double[30];
    for (int i = 0; i < 30; i++) {
      scaled[i] = Math.exp(scores[i]) - 5;
      reversed[i] = -scores[i];
    }
    assertThat(Auroc.of(scaled, relevant)).isEqualTo(Auroc.of(scores, relevant));
    assertThat(Auprc.of(scaled, relevant)).isEqualTo(Auprc.of(scores, relevant));
    assertThat(RelevanceRankAccuracy.of(scaled, relevant))
        .isEqualTo(RelevanceRankAccuracy.of(scores, relevant));
    assertThat(Auroc.of(reversed, relevant)).isCloseTo(1 - Auroc.of(scores, relevant), CLOSE);
  }

  @Test
  void theFloorsAreTheMeansOverDrawnScores() {
    SplittableRandom random = new SplittableRandom(3);
    BitSet relevant = positions(0, 1, 2);
    MarkingFloors floors = new MarkingFloors(3, 8);
    double auprc = 0;
    double auroc = 0;
    double f1 = 0;
    int draws = 40_000;
    for (int draw = 0; draw < draws; draw++) {
      double[] scores = random.doubles(8).toArray();
      auprc += Auprc.of(scores, relevant) / draws;
      auroc += Auroc.of(scores, relevant) / draws;
      f1 += new Marking.TopShare(.5).score(scores, relevant).value() / draws;
    }
    assertThat(floors.randomAuprc()).isCloseTo(auprc, within(.005));
    assertThat(floors.randomAuroc()).isCloseTo(auroc, within(.005));
    assertThat(floors.randomF1(4)).isCloseTo(f1, within(.005));
    assertThat(new MarkingFloors(379, 1000).markEverythingF1()).isCloseTo(.550, within(.001));
  }

  @Test
  void wordsOfTwoTextsPooledAndByExample() {
    List<double[]> scores =
        List.of(new double[] {.9, .1, .4}, new double[] {.2, .8}, new double[] {.7});
    List<BitSet> rationales = List.of(positions(0, 1), positions(1), positions());
    TokenAgreement found = TokenAgreement.of(scores, rationales, new Marking.AtLeast(.5));
    assertThat(found.pooledF1()).isEqualTo(new F1(2, 3, 3));
    assertThat(found.meanF1()).isCloseTo((2. / 3 + 1) / 2, CLOSE);
    assertThat(found.pooledAuroc()).isCloseTo(6. / 9, CLOSE);
    assertThat(found.meanAuroc()).isCloseTo((.5 + 1) / 2, CLOSE);
    assertThat(found.meanAuprc()).isCloseTo(((1 + 2. / 3) / 2 + 1) / 2, CLOSE);
    assertThat(found.floors()).isEqualTo(new MarkingFloors(3, 6));
    assertThat(found.meanMarkEverythingF1()).isCloseTo((4. / 5 + 2. / 3) / 2, CLOSE);
    assertThat(found.withoutRationale()).isEqualTo(1);
  }

  @Test
  void theTopShareMarksAtLeastOneAndTiesByChance() {
    F1 found = new Marking.TopShare(.1).score(new double[] {1, 1, 0, 0}, positions(0));
    assertThat(found).isEqualTo(new F1(.5, 1, 1));
    assertThat(found.precision()).isEqualTo(.5);
    assertThat(found.recall()).isEqualTo(.5);
  }

  @Test
  void floorMapsLookAtNoImage() {
    double[] bump = FloorMaps.centredGaussian(5, 7);
    assertThat(bump[2 * 7 + 3]).isEqualTo(1);
    assertThat(bump[0]).isEqualTo(bump[5 * 7 - 1]).isLessThan(.3);
    assertThat(FloorMaps.meanOf(List.of(new double[] {0, 1}, new double[] {1, 1})))
        .containsExactly(.5, 1);
    assertThat(PatchMeans.byOwnMaximum(new double[] {2, 4})).containsExactly(.5, 1);
    assertThat(PatchMeans.byOwnMaximum(new double[] {0, -4})).containsExactly(0, -4);
  }

  @Test
  void whatCannotBeIsNamed() {
    assertWrong(() -> SegmentationDifference.of(new double[2], new double[3]), "2 and 3");
    assertWrong(() -> SegmentationDifference.of(new double[1], new double[] {2}), "component 0");
    assertWrong(() -> Auroc.of(new double[] {Double.NaN}, positions()), "component 0");
    assertWrong(() -> Auprc.of(new double[2], positions(2)), "below 2");
    assertWrong(() -> PatchMeans.of(new double[6], 2, 3, 2), "must divide 2 and 3");
    assertWrong(() -> PatchMeans.of(new double[5], 2, 3, 1), "2 x 3");
    assertWrong(() -> new Marking.TopShare(0), "share");
    assertWrong(() -> new PointingGame(-1), "tolerance");
    assertWrong(
        () ->
            TokenAgreement.of(
                List.of(new double[] {1}, new double[] {Double.NaN}),
                List.of(positions(), positions()),
                new Marking.AtLeast(.5)),
        "example 1");
    assertThat(Auroc.of(new double[2], positions())).isNaN();
  }

  private static BitSet positions(int... relevant) {
    BitSet set = new BitSet();
    for (int one : relevant) {
      set.set(one);
    }
    return set;
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
