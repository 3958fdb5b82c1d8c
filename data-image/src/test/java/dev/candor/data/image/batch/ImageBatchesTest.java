package dev.candor.data.image.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.data.image.shapes.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageBatchesTest {
  private static final ImageSize SIZE = ImageSize.square(16);
  private static final ImagePreparation PREPARATION = ImagePreparation.withDefaults(SIZE);
  private static final ImageSet SET =
      Shapes.withDefaults().withSize(ImageSize.square(24)).images(1, 23);

  private static List<ImageBatch> all(ImageBatches batches, int epoch) {
    List<ImageBatch> all = new ArrayList<>();
    try (ImageBatchReader reader = batches.epoch(epoch)) {
      for (Optional<ImageBatch> b = reader.next(); b.isPresent(); b = reader.next()) {
        all.add(b.orElseThrow());
      }
    }
    return all;
  }

  @Test
  void everyImageComesOnceInBatchesThatDifferByOneRowAtMost() {
    ImageBatches batches = ImageBatches.forTraining(SET, PREPARATION, 1).withRows(5);
    List<ImageBatch> epoch = all(batches, 0);
    assertThat(epoch).hasSize(batches.batches()).hasSize(5);
    assertThat(epoch.stream().flatMap(b -> b.images().stream()))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 23).boxed().toList());
    for (ImageBatch batch : epoch) {
      assertThat(batch.images().size()).isBetween(4, 5);
      assertThat(batch.inputs().shape()).containsExactly(batch.images().size(), 3, 16, 16);
      for (int i = 0; i < batch.images().size(); i++) {
        assertThat(batch.labels().at(i, 0)).isEqualTo(SET.label(batch.images().get(i)));
        assertThat(batch.masks().get(i).orElseThrow().size()).isEqualTo(SIZE);
      }
    }
  }

  @Test
  void anEpochThatIsReadAgainHasTheSameBitsWhateverTheThreads() {
    ImageBatches one = ImageBatches.forTraining(SET, PREPARATION, 7).withRows(4);
    assertThat(all(one, 3)).isEqualTo(all(one.withThreads(3), 3));
    assertThat(all(one, 3)).isNotEqualTo(all(one, 4));
  }

  @Test
  void inUseImagesComeAsListedAndWhole() {
    List<ImageBatch> epoch = all(ImageBatches.forUse(SET, PREPARATION).withRows(23), 0);
    assertThat(epoch.get(0).images()).isEqualTo(IntStream.range(0, 23).boxed().toList());
    NdArray whole = PREPARATION.input(PREPARATION.fitted(SET.image(2).picture()));
    assertThat(epoch.get(0).inputs().row(2)).isEqualTo(whole);
    assertThat(all(ImageBatches.forUse(SET, PREPARATION), 5))
        .isEqualTo(all(ImageBatches.forUse(SET, PREPARATION), 0));
  }

  @Test
  void noMoreBatchesWaitThanWereAskedFor() throws InterruptedException {
    AtomicInteger decoded = new AtomicInteger();
    ImageBatches batches =
        ImageBatches.forUse(watched(decoded, -1), PREPARATION).withRows(1).withThreads(2);
    try (ImageBatchReader reader = batches.epoch(0)) {
      reader.next();
      Thread.sleep(100);
      // the one that was taken and those ahead
      assertThat(decoded.get()).isBetween(1, 1 + batches.ahead());
    }
  }

  @Test
  void aBrokenImageIsAnErrorForWhoAsksForItsBatch() {
    ImageBatches batches =
        ImageBatches.forUse(watched(new AtomicInteger(), 9), PREPARATION).withRows(4);
    assertThatThrownBy(() -> all(batches, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("image 9 is broken");
  }

  private static ImageSet watched(AtomicInteger decoded, int broken) {
    return new ImageSet() {
      @Override
      public int size() {
        return SET.size();
      }

      @Override
      public List<String> classes() {
        return SET.classes();
      }

      @Override
      public String name(int image) {
        return SET.name(image);
      }

      @Override
      public int label(int image) {
        return SET.label(image);
      }

      @Override
      public LabelledImage image(int image) {
        decoded.incrementAndGet();
        if (image == broken) {
          throw new InputException("image " + image + " is broken");
        }
        return SET.image(image);
      }
    };
  }
}
