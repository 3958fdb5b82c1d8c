package dev.candor.torch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  @TempDir Path folder;

  @Test
  void theSmallestFileIsByteForByteWhatTheFormatSays() throws IOException {
    Path file = folder.resolve("one.safetensors");
    Safetensors.write(file, NamedArrays.of(Map.of("a", NdArray.of(new float[] {1.5f}, 1))));
    String header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    byte[] bytes = Files.readAllBytes(file);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong()).isEqualTo(56);
    assertThat(new String(bytes, 8, 56, StandardCharsets.UTF_8).strip()).isEqualTo(header);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(64)).isEqualTo(1.5f);
    assertThat(bytes).hasSize(68);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsWrittenIsReadBackToTheLastBit(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<String, NdArray> arrays = new TreeMap<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int rows = random.nextInt(200);
      int columns = random.nextInt(2000);
      int size = rows * columns;
      arrays.put(
          "layer " + i + " \"\u00e9\ud83d\ude00\n",
          random.nextBoolean()
              ? NdArray.of(random.doubles(size).toArray(), rows, columns)
              : NdArray.of(floats(random, size), columns, rows, 1));
    }
    arrays.put("scalar", NdArray.of(new double[] {Double.MIN_VALUE}));
    arrays.put("special", NdArray.of(new float[] {Float.NaN, -0f, Float.NEGATIVE_INFINITY}, 3));
    NamedArrays content = NamedArrays.of(arrays).withMetadata(Map.of("who", "\u00e9\n\"x"));
    Path file = folder.resolve("all.safetensors");
    Safetensors.write(file, content);
    assertThat(Safetensors.read(file)).isEqualTo(content);
  }

  @Test
  void theSameArraysGiveTheSameBytes() throws IOException {
    NamedArrays content =
        NamedArrays.of(Map.of("b", NdArray.of(new float[3], 3), "a", NdArray.of(new double[2], 2)));
    Safetensors.write(folder.resolve("1"), content);
    Safetensors.write(folder.resolve("2"), content);
    assertThat(folder.resolve("1")).hasSameBinaryContentAs(folder.resolve("2"));
  }

  @Test
  void nothingAtAllIsAFileToo() {
    Path file = folder.resolve("none");
    Safetensors.write(file, NamedArrays.of(Map.of()));
    assertThat(Safetensors.read(file)).isEqualTo(NamedArrays.of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "F16, 003c 00c0 0100 ff7b 007c, '1 -2 5.9604644775390625e-8 65504 Infinity'",
    "BF16, 803f 00c0 c07f, '1 -2 NaN'",
    "I8, 01 ff 80, '1 -1 -128'",
    "U8, 01 ff 80, '1 255 128'",
    "BOOL, 00 01, '0 1'",
    "I16, 0080 ff7f, '-32768 32767'",
  })
  void otherTypesAreWidenedToSinglePrecision(String dtype, String hex, String expected)
      throws IOException {
    List<String> numbers = List.of(expected.split(" ", -1));
    byte[] data = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
    Path file = file("{'a':" + entry(dtype, "" + numbers.size(), 0, data.length) + "}", data);
    NdArray read = Safetensors.read(file).arrays().get("a");
    float[] widened = new float[numbers.size()];
    for (int i = 0; i < widened.length; i++) {
      widened[i] = Float.parseFloat(numbers.get(i));
    }
    assertThat(read).isEqualTo(NdArray.of(widened, widened.length));
  }

  @Test
  void wholeNumbersAreWidenedToDoublePrecision() throws IOException {
    byte[] data =
        ByteBuffer.allocate(20)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(-(1L << 53))
            .putInt(Integer.MIN_VALUE)
            .putLong(7)
            .array();
    Path file =
        file(
            "{'a':"
                + entry("I64", "1", 0, 8)
                + ",'b':"
                + entry("I32", "1", 8, 12)
                + ",'c':"
                + entry("I64", "", 12, 20)
                + "}",
            data);
    Map<String, NdArray> arrays = Safetensors.read(file).arrays();
    assertThat(arrays.get("a")).isEqualTo(NdArray.of(new double[] {-0x1p53}, 1));
    assertThat(arrays.get("b")).isEqualTo(NdArray.of(new double[] {Integer.MIN_VALUE}, 1));
    assertThat(arrays.get("c")).isEqualTo(NdArray.of(new double[] {7}));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':ENTRY F32 2 0 8|header ends inside|4|must hold 8 bytes of data",
        "{'a':ENTRY F32 2 0 8}|too much|12|must hold 8 bytes of data",
        "{'a':ENTRY F32 2 0 8,'a':ENTRY F32 2 0 8}|twice|8|Duplicate",
        "{'a':ENTRY F32 2 0 8,'b':ENTRY F32 2 4 12}|overlap|12|b must begin where",
        "{'a':ENTRY F32 2 0 8,'b':ENTRY F32 2 12 20}|hole|20|b must begin where",
        "{'a':ENTRY F32 2 4 12}|hole in front|12|a must begin where",
        "{'a':ENTRY F32 3 0 8}|shape|8|a.data_offsets must span 12 bytes",
        "{'a':ENTRY F32 -1 0 8}|negative|8|a.shape must hold lengths of 0 or more",
        "{'a':ENTRY F32 4294967296,4294967296 0 0}|overflow|0|a.shape must hold",
        "{'a':ENTRY F32 2147483647,2147483647,0 0 0}|overflow|0|a.shape must hold",
        "{'a':ENTRY F32 99999999999999999999 0 0}|no long|0|header must be JSON",
        "{'a':ENTRY F32 2 8 0}|backwards|8|a.data_offsets must be a begin and an end",
        "{'a':ENTRY F8 2 0 8}|type|8|a.dtype must be one of",
        "{'a':ENTRY BOOL 8 0 8}|truth|8|number 0 of a must be 0 or 1",
        "{'a':ENTRY I64 1 0 8}|large|8|must be a whole number of at most 2^53",
        "{'a':{'dtype':'F32','shape':[2]}}|missing|8|a must have dtype, shape and data_offsets",
        "{'a':{'dtype':'F32','shape':[2],'x':1}}|unknown|8|dtype, shape and data_offsets only",
        "{'a':{'dtype':1}}|kind|8|a.dtype must be value string",
        "{'a':[]}|kind|8|a must be start object",
        "[]|kind|0|the header must be start object",
        "{'__metadata__':{'a':1}}|note|0|__metadata__.a must be value string",
        "{'__metadata__':{'a':'1','a':'2'}}|note|0|Duplicate",
        "{} {}|more|0|must end with its closing brace",
      })
  void aWrongHeaderIsRefusedByName(String header, String why, int data, String said)
      throws IOException {
    byte[] rubbish = new byte[data];
    java.util.Arrays.fill(rubbish, (byte) 0x77);
    StringBuilder text = new StringBuilder();
    java.util.regex.Matcher entry =
        java.util.regex.Pattern.compile("ENTRY (\\S+) (\\S+) (\\d+) (\\d+)").matcher(header);
    while (entry.find()) {
      entry.appendReplacement(
          text,
          entry(
              entry.group(1),
              entry.group(2),
              Integer.parseInt(entry.group(3)),
              Integer.parseInt(entry.group(4))));
    }
    Path file = file(entry.appendTail(text).toString(), rubbish);
    assertThatThrownBy(() -> Safetensors.read(file))
        .as(why)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why.equals("header ends inside") ? "must be JSON" : said);
  }

  @Test
  void aHeaderLengthBeyondTheFileOrTheBoundIsRefusedBeforeAnythingIsReserved() throws IOException {
    Path file = folder.resolve("long");
    for (long length : new long[] {Long.MAX_VALUE, -1, 0, 100_000_001, 65}) {
      ByteBuffer bytes = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      Files.write(file, bytes.array());
      assertThatThrownBy(() -> Safetensors.read(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("the header must have 2 to 64 bytes")
          .hasMessageContaining(Long.toUnsignedString(length));
    }
  }

  @Test
  void anArrayLargerThanTheHeapIsRefusedWithTheRemedy() throws IOException {
    long size = Runtime.getRuntime().maxMemory() / 16 + 1;
    long bytes = 8 * size;
    Path file = file("{'a':" + entry("F64", "" + size, 0, bytes) + "}", new byte[0]);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(sparse.length() + bytes);
    }
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("-Xmx");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("gone")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gone: cannot be read");
  }

  @Test
  void theNameTheFormatKeepsIsRefused() {
    NamedArrays content = NamedArrays.of(Map.of("__metadata__", NdArray.of(new float[0], 0)));
    assertThatThrownBy(() -> Safetensors.write(folder.resolve("x"), content))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("__metadata__");
  }

  @Test
  void aThousandDamagedFilesGiveArraysOrOneLine() throws IOException {
    Path whole = folder.resolve("whole");
    Safetensors.write(
        whole,
        NamedArrays.of(
                Map.of(
                    "fc1.weight", NdArray.of(new float[60], 5, 12),
                    "fc1.bias", NdArray.of(new double[12], 12)))
            .withMetadata(Map.of("epoch", "12")));
    byte[] bytes = Files.readAllBytes(whole);
    Path damaged = folder.resolve("damaged");
    int refused = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Files.write(damaged, Damage.to(bytes, seed));
      try {
        assertThat(Safetensors.read(damaged).arrays().values())
            .allSatisfy(array -> assertThat(array.size()).isBetween(0, bytes.length));
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage()).startsWith(damaged.toString()).doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(500, 999);
  }

  private Path file(String header, byte[] data) throws IOException {
    byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + text.length + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .put(text)
            .put(data);
    return Files.write(folder.resolve("made.safetensors"), bytes.array());
  }

  private static String entry(String dtype, String shape, long begin, long end) {
    return "{'dtype':'%s','shape':[%s],'data_offsets':[%d,%d]}".formatted(dtype, shape, begin, end);
  }

  private static float[] floats(SplittableRandom random, int size) {
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = Float.intBitsToFloat(random.nextInt() & 0x7f7fffff);
    }
    return floats;
  }
}
