package dev.candor.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {
  @TempDir Path folder;

  @Test
  void singlePrecisionStaysSinglePrecision() throws IOException {
    NdArray read =
        NpyFile.read(
            file(1, dictionary("<f4", "(2, 3)"), 24, b -> floats(b, 1f, -2f, .5f, 0f, 3e38f, 1f)));

    assertThat(read).isEqualTo(NdArray.of(new float[] {1, -2, .5f, 0, 3e38f, 1}, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyVersionIsRead(int version) throws IOException {
    NdArray read = NpyFile.read(file(version, dictionary("<f8", "(1,)"), 8, b -> b.putDouble(.1)));

    assertThat(read).isEqualTo(NdArray.of(new double[] {.1}, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "<i8, 8, -7",
    "<i4, 4, -7",
    "<i2, 2, -7",
    "|i1, 1, -7",
    "<u8, 8, 7",
    "<u4, 4, 4294967289",
    "<u2, 2, 65529",
    "|u1, 1, 249",
    "|b1, 1, 1"
  })
  void wholeNumbersBecomeDoublePrecision(String type, int bytes, double expected)
      throws IOException {
    NdArray read =
        NpyFile.read(
            file(
                1,
                dictionary(type, "()"),
                bytes,
                b ->
                    b.put(
                        ByteBuffer.allocate(8)
                            .order(b.order())
                            .putLong(0, (long) expected)
                            .limit(bytes))));

    assertThat(read.dtype()).isEqualTo(DType.FLOAT64);
    assertThat(read.rank()).isZero();
    assertThat(read.get(0)).isEqualTo(expected);
  }

  @Test
  void theOtherByteOrderIsRead() throws IOException {
    Path file =
        file(
            1, dictionary(">f4", "(2,)"), 8, b -> floats(b.order(ByteOrder.BIG_ENDIAN), 1.5f, -1f));

    assertThat(NpyFile.read(file)).isEqualTo(NdArray.of(new float[] {1.5f, -1}, 2));
  }

  @Test
  void anArrayLongerThanAChunkIsWhole() throws IOException {
    int count = (1 << 18) + 12_345;
    Path file =
        file(
            1,
            dictionary("<f4", "(" + count + ",)"),
            4 * count,
            b -> {
              for (int i = 0; i < count; i++) {
                b.putFloat(i);
              }
            });

    NdArray read = NpyFile.read(file);

    assertThat(read.get(count - 1)).isEqualTo(count - 1);
    assertThat(read.get(1 << 18)).isEqualTo(1 << 18);
  }

  @Test
  void anArrayWithoutNumbersIsRead() throws IOException {
    assertThat(NpyFile.read(file(1, dictionary("<f4", "(0, 4)"), 0, b -> {})).shape())
        .containsExactly(0, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'descr': '|O', 'fortran_order': False, 'shape': (1,)}; pickle",
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}; structures",
        "{'descr': '<f2', 'fortran_order': False, 'shape': (1,)}; float32",
        "{'descr': '<c8', 'fortran_order': False, 'shape': (1,)}; float32",
        "{'descr': '|f4', 'fortran_order': False, 'shape': (1,)}; byte order",
        "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2)}; ascontiguousarray",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999)}; 2^31-1",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 99999999999)}; 2^31-1",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}; 0 or more",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (9,)}; 36 bytes",
        "{'descr': '<f4', 'fortran_order': False}; shape",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}; True or False",
        "{'descr': '<f4', 'descr': '<f4'}; once",
        "{'descr': '<f4', 'more': 1}; more",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + 1; closing brace",
        "__import__('os').system('true'); {",
      })
  void whatIsNotAnArrayOfNumbersIsRefusedInOneLine(String header, String reason)
      throws IOException {
    Path file = file(1, header, 4, b -> b.putFloat(1));

    assertThatThrownBy(() -> NpyFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aWholeNumberThatDoublePrecisionCannotHoldIsRefused() throws IOException {
    Path file = file(1, dictionary("<i8", "(1,)"), 8, b -> b.putLong((1L << 53) + 1));

    assertThatThrownBy(() -> NpyFile.read(file)).hasMessageContaining("9007199254740993");
  }

  @Test
  void aHeaderThatClaimsGigabytesCostsNothing() throws IOException {
    Path file = file(2, "", 0, b -> {});
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, Integer.MAX_VALUE);
    Files.write(file, bytes);

    assertThatThrownBy(() -> NpyFile.read(file)).hasMessageContaining("65536");
  }

  @Test
  void aMissingFileAndAFolderAreNamed() {
    assertThatThrownBy(() -> NpyFile.read(folder.resolve("none.npy")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> NpyFile.read(folder)).hasMessageContaining("folder");
  }

  @Test
  void aFileCutAnywhereIsRefused() throws IOException {
    Path whole = file(1, dictionary("<f4", "(2, 2)"), 16, b -> floats(b, 1, 2, 3, 4));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.npy");
    for (int length = 0; length < bytes.length; length++) {
      Files.write(cut, Arrays.copyOf(bytes, length));

      assertThatThrownBy(() -> NpyFile.read(cut)).isInstanceOf(InputException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aDamagedHeaderIsReadOrRefusedButNeverFails(long seed) throws IOException {
    byte[] whole =
        Files.readAllBytes(file(1, dictionary("<f4", "(2, 2)"), 16, b -> floats(b, 1, 2, 3, 4)));
    Path damaged = folder.resolve("damaged.npy");
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int trial = 0; trial < 150; trial++) {
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        bytes[random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
      }
      Files.write(damaged, bytes);
      try {
        assertThat(NpyFile.read(damaged).size() * 4).isLessThanOrEqualTo(16 * 4);
      } catch (InputException expected) {
        assertThat(expected.getMessage()).startsWith(damaged.toString());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(30);
  }

  @Test
  void theArraysOfTheSpeedFolderAreRead() {
    Path file = Path.of(System.getProperty("candor.shared", "missing"), "speed", "mlp_x.npy");
    assumeTrue(Files.exists(file), "the shared folder is missing: candor.shared, " + file);

    assertThat(NpyFile.read(file).shape()).containsExactly(1024, 30);
  }

  private static String dictionary(String descr, String shape) {
    return "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
  }

  private Path file(int version, String header, int dataBytes, Consumer<ByteBuffer> data)
      throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(12 + text.length + dataBytes);
    all.order(ByteOrder.LITTLE_ENDIAN);
    all.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    all.put((byte) version).put((byte) 0);
    if (version == 1) {
      all.putShort((short) text.length);
    } else {
      all.putInt(text.length);
    }
    all.put(text);
    data.accept(all);
    Path file = folder.resolve("a.npy");
    Files.write(file, Arrays.copyOf(all.array(), all.position()));
    return file;
  }

  private static void floats(ByteBuffer buffer, float... values) {
    for (float value : values) {
      buffer.putFloat(value);
    }
  }
}
