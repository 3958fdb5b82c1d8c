package dev.candor.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzFileTest {
  @TempDir Path folder;

  @Test
  void arraysAreReadByTheirNames() throws IOException {
    Path file = archive(Map.of("a.npy", array(1, 2, 3), "arr_0.npy", array(4)));

    assertThat(NpzFile.names(file)).containsExactlyInAnyOrder("a", "arr_0");
    assertThat(NpzFile.read(file, "a")).isEqualTo(NdArray.of(new float[] {1, 2, 3}, 3));
    assertThat(NpzFile.read(file, "arr_0")).isEqualTo(NdArray.of(new float[] {4}, 1));
  }

  @Test
  void aNameThatIsNotThereIsAnErrorThatListsThoseThatAre() throws IOException {
    Path file = archive(Map.of("x.npy", array(1)));

    assertThatThrownBy(() -> NpzFile.read(file, "y"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("y", "[x]");
  }

  @Test
  void whatIsNoArchiveOfArraysIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.npz"), "no archive");
    assertThatThrownBy(() -> NpzFile.names(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("zip archive");
    Path empty = archive(Map.of());
    assertThatThrownBy(() -> NpzFile.names(empty)).isInstanceOf(InputException.class);
    for (String name : List.of("../x.npy", "/x.npy", "x.txt", "a\\b.npy", ".npy/")) {
      Path odd = archive(Map.of(name, array(1)));
      assertThatThrownBy(() -> NpzFile.names(odd))
          .as(name)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("every entry must be an array");
    }
    assertThatThrownBy(() -> NpzFile.names(folder.resolve("none.npz")))
        .hasMessageContaining("no file");
  }

  @Test
  void anArrayThatSwellsBeyondReasonIsRefusedBeforeRoomIsMade() throws IOException {
    Path file = folder.resolve("bomb.npz");
    int megabytes = 300;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write(header(megabytes << 18));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    }

    assertThatThrownBy(() -> NpzFile.read(file, "x"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a hundred times");
  }

  @Test
  void damagedArchivesAreRefusedOrReadAsTheyWere() throws IOException {
    Path file = archive(Map.of("x.npy", array(1, 2, 3, 4, 5, 6, 7, 8)));
    byte[] sound = Files.readAllBytes(file);
    NdArray expected = NpzFile.read(file, "x");
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes =
          random.nextBoolean() ? sound.clone() : Arrays.copyOf(sound, random.nextInt(sound.length));
      for (int i = 0; i < 3 && bytes.length > 0; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path damaged = Files.write(folder.resolve("damaged.npz"), bytes);
      try {
        assertThat(NpzFile.read(damaged, "x")).as("seed %d", seed).isEqualTo(expected);
      } catch (InputException refused) {
        assertThat(refused).hasMessageNotContaining("\n");
      }
    }
  }

  private Path archive(Map<String, byte[]> entries) throws IOException {
    Path file = Files.createTempFile(folder, "a", ".npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        write(zip, entry.getValue());
      }
    }
    return file;
  }

  private static void write(OutputStream out, byte[] bytes) throws IOException {
    out.write(bytes);
  }

  private static byte[] array(float... values) {
    byte[] header = header(values.length);
    ByteBuffer bytes = ByteBuffer.allocate(header.length + 4 * values.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).put(header);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  private static byte[] header(int length) {
    String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + length + ",), }\n";
    byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes = ByteBuffer.allocate(10 + ascii.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    return bytes.putShort((short) ascii.length).put(ascii).array();
  }
}
