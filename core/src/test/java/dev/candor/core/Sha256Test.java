package dev.candor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void theStandardsOwnExample() {
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(OF_ABC);
  }

  @Test
  void aFilesHashIsThatOfItsBytes() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "abc");
    assertThat(Sha256.of(file)).isEqualTo(OF_ABC);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Sha256.of(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none: cannot be read");
  }

  @Test
  void anArraysHashSeesPrecisionShapeAndEveryNumber() {
    String hash = Sha256.of(NdArray.of(new float[] {1, 2, 3, 4}, 2, 2));
    assertThat(Sha256.of(NdArray.of(new float[] {1, 2, 3, 4}, 2, 2))).isEqualTo(hash);
    assertThat(Sha256.of(NdArray.of(new double[] {1, 2, 3, 4}, 2, 2))).isNotEqualTo(hash);
    assertThat(Sha256.of(NdArray.of(new float[] {1, 2, 3, 4}, 4))).isNotEqualTo(hash);
    assertThat(Sha256.of(NdArray.of(new float[] {1, 2, 3, 5}, 2, 2))).isNotEqualTo(hash);
  }

  @Test
  void anArrayLongerThanOneChunkIsHashedWhole() {
    double[] numbers = new double[20_001];
    String hash = Sha256.of(NdArray.of(numbers, numbers.length));
    numbers[20_000] = 1;
    assertThat(Sha256.of(NdArray.of(numbers, numbers.length))).isNotEqualTo(hash);
  }

  @Test
  void textsDoNotRunTogether() {
    assertThat(new Sha256().add("ab").add("c").hex())
        .isNotEqualTo(new Sha256().add("a").add("bc").hex());
  }
}
