package dev.candor.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged file is read, or is an error of one line; never another exception. */
class DamagedFilesTest {
  private static final int CSV_FILES = 1_000;
  private static final int PARQUET_FILES = 300;
  private static final String INSERTED = "\"\0,;\n\r\t'\\\u00ff-1e";

  @TempDir private Path folder;

  @Test
  void aThousandDamagedCsvFiles() throws IOException {
    StringBuilder csv = new StringBuilder("id,\"a, b\",when,flag,colour\r\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i + "," + i * .37 + ",2024-01-" + (10 + i % 20) + ",");
      csv.append((i % 2 == 0 ? "yes" : "no") + ",\"r\"\"e" + i % 3 + "\"\r\n");
    }
    int read = damage(csv.toString().getBytes(StandardCharsets.UTF_8), "csv", CSV_FILES);
    assertThat(read).as("files that could be read all the same").isBetween(50, CSV_FILES - 50);
  }

  @Test
  void damagedParquetFiles() throws IOException {
    byte[] whole = Files.readAllBytes(ParquetTableTest.write(folder.resolve("whole.parquet"), 200));
    int read = damage(whole, "parquet", PARQUET_FILES);
    assertThat(read).as("files that could be read all the same").isLessThan(PARQUET_FILES);
  }

  private int damage(byte[] whole, String kind, int files) throws IOException {
    SplittableRandom random = new SplittableRandom(20_24);
    int read = 0;
    for (int k = 0; k < files; k++) {
      byte[] bytes = damaged(whole, random);
      Path file = Files.write(folder.resolve("damaged." + kind), bytes);
      try {
        assertThat(TableReader.withDefaults().read(file).rows()).isPositive();
        read++;
      } catch (InputException e) {
        assertThat(e.getMessage()).contains("damaged." + kind).doesNotContain("\n", "\r");
      } catch (RuntimeException | Error e) {
        fail(kind + " file " + k + " of the seed gave another exception", e);
      }
    }
    return read;
  }

  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes[at] = (byte) INSERTED.charAt(random.nextInt(INSERTED.length()));
        case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> {
          byte[] longer = new byte[bytes.length + 1];
          System.arraycopy(bytes, 0, longer, 0, at);
          System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
          longer[at] = (byte) INSERTED.charAt(random.nextInt(INSERTED.length()));
          bytes = longer;
        }
      }
    }
    return bytes;
  }
}
