package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.ground.FigureGround;
import dev.candor.torch.graph.image.Beyond;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingFiguresTest {
  private static final FitSettings FOLLOWING = SmallShapes.FIT.followingFigures();

  @TempDir Path folder;

  private static ImportanceTrainer trainer(Design design, FitSettings fit, BatchSource rows) {
    return ImportanceTrainer.of(
        design, fit, SmallShapes.SHAPES.classNames(), rows, SmallShapes.held(30));
  }

  @Test
  void aWrappedImportancePartGivesTheShiftedMapForTheShiftedImage() {
    NdArray images = SmallShapes.unseen(6).inputs();
    NdArray shifted = shifted(images, 2 * SmallShapes.SIDE, 3 * SmallShapes.SIDE);
    FitSettings short1 = SmallShapes.FIT.withEpochs(1);
    ImportanceTrainer trainer =
        trainer(SmallShapes.DESIGN.withBeyond(Beyond.WRAPPED), short1, SmallShapes.training(64));
    try (ImportanceModel model = trainer.trainImportance()) {
      NdArray maps = model.look(images).maps();
      NdArray moved = model.look(shifted).maps();
      for (int i = 0; i < maps.size(); i++) {
        int row = (i / 6 + 2) % 6;
        int column = (i + 3) % 6;
        int to = i / 36 * 36 + row * 6 + column;
        assertThat(moved.get(to)).isCloseTo(maps.get(i), within(1e-6));
      }
      model.write(folder);
    }
    try (ImportanceModel back = ImportanceModel.read(folder)) {
      assertThat(back.design().beyond()).isEqualTo(Beyond.WRAPPED);
    }
  }

  private static NdArray shifted(NdArray images, int down, int across) {
    int side = SmallShapes.SIZE;
    float[] from = images.toFloats();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int row = (i / side + down) % side;
      int column = (i + across) % side;
      to[i / (side * side) * side * side + row * side + column] = from[i];
    }
    return NdArray.of(to, images.shape());
  }

  @Test
  void aPulledMapComesNearerToWhatStandsOut() {
    ImageBatch unseen = SmallShapes.unseen(60);
    ImageRows rows = SmallShapes.training(360);
    ImageRows hinted = rows.hinting(FigureGround.withDefaults(), SmallShapes.DESIGN.components());
    try (ImportanceModel plain =
            trainer(SmallShapes.DESIGN, SmallShapes.FIT, rows).trainImportance();
        ImportanceModel pulled = trainer(SmallShapes.DESIGN, FOLLOWING, rows).trainImportance()) {
      double before = apart(plain, hinted);
      double after = apart(pulled, hinted);
      assertThat(after).isLessThan(.8 * before);
      assertThat(SmallShapes.accuracy(pulled.predict(unseen.inputs()), unseen.labels()))
          .isGreaterThan(.9);
    }
  }

  /** Mean distance of maps from hints. */
  private static double apart(ImportanceModel model, ImageRows rows) {
    try (BatchReader reader = rows.epoch(0)) {
      Batch batch = reader.next().orElseThrow();
      NdArray hints = batch.hints().orElseThrow();
      NdArray maps = model.look(batch.inputs()).maps();
      double sum = 0;
      for (int i = 0; i < maps.size(); i++) {
        sum += Math.abs(maps.get(i) - hints.get(i)) / maps.size();
      }
      return sum;
    }
  }

  @Test
  void hintsAreTheSameWheneverAnEpochIsReadAgain() {
    ImageRows rows =
        SmallShapes.training(64)
            .hinting(FigureGround.withDefaults(), SmallShapes.DESIGN.components());
    try (BatchReader one = rows.epoch(3);
        BatchReader other = rows.epoch(3)) {
      Batch first = one.next().orElseThrow();
      assertThat(first.hints().orElseThrow().shape()).containsExactly(32, 36);
      assertThat(first).isEqualTo(other.next().orElseThrow());
    }
  }

  @Test
  void aPulledTrainingThatWasBrokenOffGoesOnToTheSameBits() {
    ImportanceTrainer trainer =
        trainer(SmallShapes.DESIGN, FOLLOWING.withEpochs(3), SmallShapes.training(96));
    Map<String, NdArray> whole;
    try (ImportanceModel model = trainer.trainImportance()) {
      whole = model.network().parameters();
    }
    AtomicInteger steps = new AtomicInteger();
    ImportanceTrainer broken =
        trainer
            .keeping(folder, "shapes")
            .watchedBy(new Watchers(ProgressListener.SILENT, () -> steps.incrementAndGet() > 4));
    assertThatThrownBy(broken::trainImportance).isInstanceOf(CancellationException.class);
    try (ImportanceModel model = trainer.keeping(folder, "shapes").trainImportance()) {
      assertThat(model.network().parameters()).isEqualTo(whole);
      assertThat(model.course().kept()).isEqualTo(3);
    }
  }

  @Test
  void rowsThatCannotBeHintedAreRefused() {
    ImageRows images = SmallShapes.training(32);
    BatchSource others =
        new BatchSource() {
          @Override
          public int rows() {
            return images.rows();
          }

          @Override
          public int batches() {
            return images.batches();
          }

          @Override
          public BatchReader epoch(int epoch) {
            return images.epoch(epoch);
          }
        };
    assertThatThrownBy(() -> trainer(SmallShapes.DESIGN, FOLLOWING, others).trainImportance())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must have hints");
    assertThatThrownBy(
            () -> images.hinting(FigureGround.withDefaults(), Components.windows(1, 24, 4)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("patches of images");
    assertThatThrownBy(() -> SmallShapes.FIT.withFigure(-1)).isInstanceOf(InputException.class);
  }
}
