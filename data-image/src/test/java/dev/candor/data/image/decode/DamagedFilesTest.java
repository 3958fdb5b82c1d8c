package dev.candor.data.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.InputException;
import dev.candor.data.image.Pillow;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: a picture, or one line that names the file. Never another error. */
class DamagedFilesTest {
  private static final int FILES_OF_A_KIND = 12;
  private static final ImageDecoder DECODER =
      ImageDecoder.withDefaults().withLimits(ImageLimits.withDefaults().withPixels(1 << 16));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void damagedFilesAreRefusedInOneLine(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (String name : Pillow.names()) {
      for (int i = 0; i < FILES_OF_A_KIND; i++) {
        refused += refusals(name, damaged(Pillow.bytes(name), random));
      }
    }
    assertThat(refused).isGreaterThan(Pillow.names().size() * FILES_OF_A_KIND / 4);
  }

  private static int refusals(String name, byte[] file) {
    try {
      assertThat(DECODER.decode(name, file).size().pixels()).isPositive();
      return 0;
    } catch (InputException e) {
      assertThat(e.getMessage()).startsWith(name + ": ").doesNotContain("\n").hasSizeLessThan(500);
      return 1;
    }
  }

  private static byte[] damaged(byte[] file, SplittableRandom random) {
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
    // most of what a decoder believes stands at the beginning
    int reach = random.nextBoolean() ? Math.min(200, file.length) : file.length;
    for (int i = random.nextInt(5); i >= 0; i--) {
      file[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    return file;
  }
}
