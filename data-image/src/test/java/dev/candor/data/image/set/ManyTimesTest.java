package dev.candor.data.image.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.shapes.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets that are kept, cut in two, and told apart. */
class ManyTimesTest {
  private static final Shapes SHAPES = Shapes.withDefaults().withSize(ImageSize.square(16));
  private static final ImageSet SET = SHAPES.images(3, 21);

  /** Counts how often an image is made. */
  private record Counting(ImageSet set, AtomicInteger made) implements ImageSet {
    @Override
    public int size() {
      return set.size();
    }

    @Override
    public List<String> classes() {
      return set.classes();
    }

    @Override
    public String name(int image) {
      return set.name(image);
    }

    @Override
    public int label(int image) {
      return set.label(image);
    }

    @Override
    public LabelledImage image(int image) {
      made.incrementAndGet();
      return set.image(image);
    }
  }

  @Test
  void keptImagesAreMadeOnceAndTheSame() {
    Counting counting = new Counting(SET, new AtomicInteger());
    ImageSet kept = KeptImages.of(counting);
    for (int round = 0; round < 3; round++) {
      for (int image = 0; image < SET.size(); image++) {
        assertThat(kept.image(image)).isEqualTo(SET.image(image));
      }
    }
    assertThat(counting.made()).hasValue(SET.size());
  }

  @Test
  void whereThereIsNoRoomImagesAreMadeAgain() {
    Counting counting = new Counting(SET, new AtomicInteger());
    // room for two of 16 x 16 with their masks
    ImageSet kept = KeptImages.of(counting, 2 * (3 * 256 + 32) + 5);
    for (int round = 0; round < 2; round++) {
      for (int image = 0; image < 4; image++) {
        assertThat(kept.image(image)).isEqualTo(SET.image(image));
      }
    }
    assertThat(counting.made()).hasValue(4 + 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSplitTakesTheSameShareOfEveryClassAndNoImageTwice(long seed) {
    ImageSplit split = ImageSplit.of(SET, .4, seed);
    int[] held = new int[SET.classes().size()];
    for (int label : split.held().labels()) {
      held[label]++;
    }
    // 21 images of 4 classes that take turns: 6, 5, 5, 5
    assertThat(held).containsExactly(2, 2, 2, 2);
    List<String> names = new ArrayList<>();
    for (ImageSet part : List.of(split.most(), split.held())) {
      IntStream.range(0, part.size()).mapToObj(part::name).forEach(names::add);
    }
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, SET.size()).mapToObj(SET::name).toList());
    ImageSplit again = ImageSplit.of(SET, .4, seed);
    assertThat(Arrays.stream(IntStream.range(0, 8).toArray()).mapToObj(again.held()::name))
        .containsExactlyElementsOf(IntStream.range(0, 8).mapToObj(split.held()::name).toList());
    assertThatThrownBy(() -> ImageSplit.of(SET, 1, seed))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("share must lie above 0 and below 1");
  }

  @Test
  void theHashTellsSetsApartByPixelsAndOrder() {
    String hash = ImageSetHash.of(SET);
    assertThat(ImageSetHash.of(KeptImages.of(SET))).isEqualTo(hash).hasSize(64);
    assertThat(ImageSetHash.of(SHAPES.images(4, 21))).isNotEqualTo(hash);
    assertThat(ImageSetHash.of(SET.choose(1, 0))).isNotEqualTo(ImageSetHash.of(SET.choose(0, 1)));
  }
}
