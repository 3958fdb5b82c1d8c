package dev.candor.torch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files that the format's own library wrote, held against a reading by hand. */
class SafetensorsGoldenTest {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\"([^\"]+)\":\\{\"dtype\":\"F32\",\"shape\":\\[([0-9,]*)],\"data_offsets\":\\[(\\d+),(\\d+)]}");

  @Test
  void everyFileIsReadAsAReadingByHandReadsIt() throws IOException {
    Path golden = Path.of(System.getProperty("candor.golden", "missing"));
    assumeTrue(Files.isDirectory(golden), "the golden files are missing: candor.golden=" + golden);
    List<Path> files;
    try (var all = Files.walk(golden)) {
      files = all.filter(f -> f.endsWith("weights.safetensors")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      compare(file);
    }
  }

  private static void compare(Path file) throws IOException {
    Map<String, NdArray> read = Safetensors.read(file).arrays();
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) bytes.getLong(0);
    Matcher entry = ENTRY.matcher(new String(bytes.array(), 8, header, StandardCharsets.UTF_8));
    int entries = 0;
    while (entry.find()) {
      entries++;
      NdArray array =
          Optional.ofNullable(read.get(entry.group(1))).orElseThrow(AssertionError::new);
      assertThat(java.util.Arrays.toString(array.shape()).replace(" ", ""))
          .isEqualTo("[" + entry.group(2) + "]");
      int begin = 8 + header + Integer.parseInt(entry.group(3));
      float[] byHand = new float[array.size()];
      bytes
          .slice(begin, 4 * byHand.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(byHand);
      assertThat(array.toFloats()).isEqualTo(byHand);
      assertThat(4 * byHand.length)
          .isEqualTo(Integer.parseInt(entry.group(4)) - Integer.parseInt(entry.group(3)));
    }
    assertThat(read).as(file.toString()).hasSize(entries).isNotEmpty();
  }
}
