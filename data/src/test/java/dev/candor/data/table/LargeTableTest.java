package dev.candor.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A wide and long file is read into little more than its numbers. Small by default; the claim of a
 * million rows in 1 GB of heap is {@code ./mvnw -B -pl data -am test -Dtest=LargeTableTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcandor.large.rows=1000000 "-Dsurefire.jvm=-Xmx1g
 * -XX:+UseSerialGC"}.
 */
class LargeTableTest {
  private static final int ROWS = Integer.getInteger("candor.large.rows", 20_000);
  private static final int COLUMNS = 50;
  private static final int TEXT_LIKE = 10;
  private static final long SLACK = 100_000_000;

  @TempDir private Path folder;

  @Test
  void aTableNeedsNoMoreThanItsNumbers(TestReporter reporter) throws IOException {
    Path file = written();
    long start = System.nanoTime();
    Table table = TableReader.withDefaults().read(file);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    reporter.publishEntry(
        ROWS + " rows, " + Files.size(file) + " bytes",
        seconds + " s, " + heap + " bytes of heap in use afterwards");

    assertThat(table.rows()).isEqualTo(ROWS);
    assertThat(table.columns()).hasSize(COLUMNS);
    assertThat(table.columns().stream().filter(c -> c.type() == ColumnType.NUMBER))
        .hasSize(COLUMNS - TEXT_LIKE);
    assertThat(heap).isLessThan((long) ROWS * COLUMNS * Double.BYTES + SLACK);
  }

  private Path written() throws IOException {
    Path file = folder.resolve("large.csv");
    SplittableRandom random = new SplittableRandom(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      StringJoiner header = new StringJoiner(",", "", "\n");
      for (int j = 0; j < COLUMNS; j++) {
        header.add("c" + j);
      }
      out.write(header.toString());
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < ROWS; i++) {
        line.setLength(0);
        for (int j = 0; j < COLUMNS; j++) {
          line.append(j == 0 ? "" : ",");
          if (j < TEXT_LIKE / 2) {
            line.append("level ").append(random.nextInt(12));
          } else if (j < TEXT_LIKE) {
            line.append(random.nextInt(2) == 0 ? "true" : "false");
          } else if (j < 20) {
            line.append(random.nextDouble());
          } else {
            line.append(random.nextInt(-100_000, 100_000) / 1000.0);
          }
        }
        out.write(line.append('\n').toString());
      }
    }
    return file;
  }
}
