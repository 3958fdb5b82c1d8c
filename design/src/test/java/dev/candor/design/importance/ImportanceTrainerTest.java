package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.image.batch.ImageBatch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportanceTrainerTest {
  private static final ImageBatch UNSEEN = SmallShapes.unseen(60);
  private static final ImportanceTrainer TRAINER = SmallShapes.trainer(360);

  private static ImportanceModel ia;

  @TempDir Path folder;

  @BeforeAll
  static void train() {
    ia = TRAINER.trainImportance();
  }

  @AfterAll
  static void close() {
    ia.close();
  }

  @Test
  void findsTheFigureWithoutEverHavingSeenAMask() {
    Looked looked = ia.look(UNSEEN.inputs());
    assertThat(SmallShapes.accuracy(looked.answers(), UNSEEN.labels())).isGreaterThan(.9);
    assertThat(SmallShapes.auroc(looked.maps(), UNSEEN)).isGreaterThan(.85);
    // the mean map says nothing about where the figure of one image is
    double[] mean = new double[looked.maps().length(1)];
    for (int i = 0; i < looked.maps().size(); i++) {
      mean[i % mean.length] += looked.maps().get(i);
    }
    NdArray same =
        NdArray.ofDoubles(
            to -> Arrays.setAll(to, i -> mean[i % mean.length]), looked.maps().shape());
    assertThat(SmallShapes.auroc(looked.maps(), UNSEEN))
        .isGreaterThan(SmallShapes.auroc(same, UNSEEN) + .1);
  }

  @Test
  void aPriceDrawsTheMapTogetherWithoutLosingTheAnswer() {
    ImportanceTrainer priced =
        ImportanceTrainer.of(
            TRAINER.design(),
            TRAINER.fit().withSparsity(.5),
            TRAINER.classes(),
            TRAINER.training(),
            TRAINER.held());
    try (ImportanceModel model = priced.trainImportance()) {
      Looked looked = model.look(UNSEEN.inputs());
      assertThat(SmallShapes.accuracy(looked.answers(), UNSEEN.labels())).isGreaterThan(.9);
      assertThat(mean(looked.maps())).isLessThan(.8 * mean(ia.look(UNSEEN.inputs()).maps()));
      assertThat(SmallShapes.auroc(looked.maps(), UNSEEN)).isGreaterThan(.85);
    }
  }

  private static double mean(NdArray maps) {
    return Arrays.stream(maps.toDoubles()).average().orElseThrow();
  }

  @Test
  void answerAndMapAreOfTheSameForwardPass() {
    Looked looked = ia.look(UNSEEN.inputs());
    assertThat(looked.answers()).isEqualTo(ia.predict(UNSEEN.inputs()));
    // the map that is given is the one that the answer was made with
    assertThat(ia.answersUnder(UNSEEN.inputs(), looked.maps())).isEqualTo(looked.answers());
    Attribution one = ia.explainer().explain(UNSEEN.inputs().row(4), 1);
    assertThat(one.axes()).isEqualTo(new Axes.PatchGrid(6, 6));
    for (int i = 0; i < 36; i++) {
      assertThat(one.values().get(i))
          .isCloseTo(looked.maps().at(4, i), org.assertj.core.api.Assertions.within(1e-5));
    }
  }

  @Test
  void severalMapsAtOnceAnswerAsEachAlone() {
    NdArray own = ia.look(UNSEEN.inputs()).maps();
    NdArray less = MaskedShare.inserted(own, MaskedShare.threshold(own, .5));
    NdArray more = MaskedShare.deleted(own, MaskedShare.threshold(own, .5));
    List<NdArray> together = ia.answersUnder(UNSEEN.inputs(), List.of(own, less, more));
    assertThat(together)
        .containsExactly(
            ia.predict(UNSEEN.inputs()),
            ia.answersUnder(UNSEEN.inputs(), less),
            ia.answersUnder(UNSEEN.inputs(), more));
    assertThat(together.get(1)).isNotEqualTo(together.get(2));
  }

  @Test
  void withoutImportanceEveryComponentCountsOne() {
    ImportanceTrainer trainer = SmallShapes.trainer(96);
    ImportanceTrainer without =
        ImportanceTrainer.of(
            trainer.design().withHead(MapHead.ONES),
            trainer.fit().withEpochs(2),
            trainer.classes(),
            trainer.training(),
            trainer.held());
    try (ImportanceModel model = without.trainImportance()) {
      assertThat(model.look(UNSEEN.inputs()).maps().toDoubles()).containsOnly(1);
      assertThat(model.course().epochs().get(1).meanLoss())
          .isLessThan(model.course().epochs().get(0).meanLoss());
    }
  }

  @Test
  void takingImportantPatchesAwayHurtsMoreThanTakingOthersAway() {
    NdArray maps = ia.look(UNSEEN.inputs()).maps();
    double half = MaskedShare.threshold(maps, .5);
    assertThat(MaskedShare.of(maps, half)).isBetween(.45, .55);
    double without =
        SmallShapes.accuracy(
            ia.answersUnder(UNSEEN.inputs(), MaskedShare.deleted(maps, half)), UNSEEN.labels());
    double with =
        SmallShapes.accuracy(
            ia.answersUnder(UNSEEN.inputs(), MaskedShare.inserted(maps, half)), UNSEEN.labels());
    assertThat(with).isGreaterThan(without + .2);
  }

  @Test
  void theSecondStageLeavesTheImportancePartAsItIsToTheBit() {
    ImportanceTrainer trainer = SmallShapes.trainer(96);
    double threshold = MaskedShare.threshold(ia.look(UNSEEN.inputs()).maps(), .4);
    try (ImportanceModel ea = trainer.trainEmbedding(ia);
        ImportanceModel pa = trainer.trainPixels(ia, threshold)) {
      for (ImportanceModel second : new ImportanceModel[] {ea, pa}) {
        assertThat(second.look(UNSEEN.inputs()).maps()).isEqualTo(ia.look(UNSEEN.inputs()).maps());
        assertThat(second.look(UNSEEN.inputs()).answers())
            .isEqualTo(second.predict(UNSEEN.inputs()));
        int shared = 0;
        for (Map.Entry<String, NdArray> own : ia.network().parameters().entrySet()) {
          if (own.getKey().startsWith("importance.")) {
            assertThat(second.network().parameter(own.getKey())).isEqualTo(own.getValue());
            shared++;
          }
        }
        assertThat(shared).isGreaterThan(20);
      }
      assertThat(ea.network().parameter("component.fc.weight"))
          .isNotEqualTo(ia.network().parameter("component.fc.weight"));
    }
  }

  @Test
  void pixelsBelowTheThresholdChangeNothing() {
    ImportanceTrainer trainer = SmallShapes.trainer(64);
    NdArray ones = NdArray.ofDoubles(to -> Arrays.fill(to, 1), 60, 36);
    try (ImportanceModel pa = trainer.trainPixels(ia, .5);
        ImportanceModel whole = trainer.trainPixels(ia, 0)) {
      assertThat(whole.answersUnder(UNSEEN.inputs(), ones))
          .isEqualTo(whole.predict(UNSEEN.inputs()));
      assertThat(pa.answersUnder(UNSEEN.inputs(), ones)).isNotEqualTo(pa.predict(UNSEEN.inputs()));
      // without any patch every image looks the same
      NdArray none = NdArray.ofDoubles(to -> {}, 60, 36);
      NdArray blind = pa.answersUnder(UNSEEN.inputs(), none);
      assertThat(blind.row(0)).isEqualTo(blind.row(1));
    }
  }

  @Test
  void aTrainingThatWasBrokenOffGoesOnToTheSameBits() {
    ImportanceTrainer trainer = SmallShapes.trainer(96).showing(UNSEEN.inputs().slice(0, 2));
    Map<String, NdArray> whole;
    Course course;
    try (ImportanceModel model = trainer.trainImportance()) {
      whole = model.network().parameters();
      course = model.course();
    }
    AtomicInteger steps = new AtomicInteger();
    ImportanceTrainer broken =
        trainer
            .keeping(folder, "shapes")
            .watchedBy(new Watchers(ProgressListener.SILENT, () -> steps.incrementAndGet() > 8));
    assertThatThrownBy(broken::trainImportance)
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("checkpoint is in");
    ImportanceTrainer again = trainer.keeping(folder, "shapes");
    for (int i = 0; i < 2; i++) {
      // the second time the stage is done and only read
      try (ImportanceModel model = again.trainImportance()) {
        assertThat(model.network().parameters()).isEqualTo(whole);
        assertThat(model.course().epochs()).isEqualTo(course.epochs());
        assertThat(model.course().maps()).isEqualTo(course.maps());
        assertThat(model.course().kept()).isEqualTo(course.kept());
      }
    }
    assertThatThrownBy(() -> trainer.keeping(folder, "others").trainImportance())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another design, settings or data");
  }

  @Test
  void aModelComesBackFromItsFolderWithTheSameAnswersAndMaps() {
    ia.write(folder);
    try (ImportanceModel back = ImportanceModel.read(folder)) {
      assertThat(back.look(UNSEEN.inputs())).isEqualTo(ia.look(UNSEEN.inputs()));
      assertThat(back.classes()).containsExactly("red", "green", "blue");
      assertThat(back.design()).isEqualTo(SmallShapes.DESIGN);
      assertThat(back.course()).isEqualTo(ia.course());
    }
  }

  @Test
  void theCourseShowsWhereTheNetworkLookedAfterEveryEpoch() {
    NdArray shown = UNSEEN.inputs().slice(0, 3);
    try (ImportanceModel model = SmallShapes.trainer(96).showing(shown).trainImportance()) {
      Course course = model.course();
      assertThat(course.epochs()).hasSize(SmallShapes.FIT.epochs());
      assertThat(course.maps()).hasSize(SmallShapes.FIT.epochs());
      NdArray kept = course.maps().get(course.kept() - 1);
      NdArray now = model.look(shown).maps();
      assertThat(kept.shape()).containsExactly(3, 36);
      for (int i = 0; i < now.size(); i++) {
        assertThat(kept.get(i)).isCloseTo(now.get(i), org.assertj.core.api.Assertions.within(1e-6));
      }
      assertThat(course.epochs())
          .allSatisfy(
              epoch ->
                  assertThat(epoch.watched().orElseThrow().accuracy().get(0))
                      .isLessThanOrEqualTo(course.watchedAccuracy()));
    }
  }

  @Test
  void theFasterPrecisionIsChosenOnceAndKept() {
    ImportanceTrainer trainer = SmallShapes.trainer(64).keeping(folder, "shapes");
    ImportanceTrainer measured =
        new ImportanceTrainer(
            trainer.design(),
            trainer.fit().withPrecision(PrecisionChoice.AUTO).withEpochs(1),
            trainer.classes(),
            trainer.training(),
            trainer.held(),
            trainer.data(),
            trainer.folder(),
            trainer.shown(),
            trainer.start(),
            trainer.learned(),
            trainer.watchers());
    PrecisionChoice chosen = measured.withPrecisionChosen().fit().precision();
    assertThat(chosen).isNotEqualTo(PrecisionChoice.AUTO);
    PrecisionChoice other =
        chosen == PrecisionChoice.FP32 ? PrecisionChoice.BF16 : PrecisionChoice.FP32;
    ImportanceTrainer fixed =
        new ImportanceTrainer(
            trainer.design(),
            measured.fit().withPrecision(other),
            trainer.classes(),
            trainer.training(),
            trainer.held(),
            trainer.data(),
            trainer.folder(),
            trainer.shown(),
            trainer.start(),
            trainer.learned(),
            trainer.watchers());
    fixed.trainImportance().close();
    // who goes on asks the checkpoint, not the clock
    assertThat(measured.withPrecisionChosen().fit().precision()).isEqualTo(other);
  }

  @Test
  void aBaselineHasNoMapAndASecondStageNeedsAFirst() {
    ImportanceTrainer trainer = SmallShapes.trainer(32);
    try (ImportanceModel baseline = trainer.trainBaseline()) {
      assertThatThrownBy(() -> baseline.look(UNSEEN.inputs()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have a map");
      assertThatThrownBy(() -> trainer.trainEmbedding(baseline))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("train an IA first");
    }
  }
}
