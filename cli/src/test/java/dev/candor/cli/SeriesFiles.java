package dev.candor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Small series for tests: the target follows {@code a} one row later. */
final class SeriesFiles {
  /** A network and a training that take moments. */
  static final String TINY =
      " --target y --time t --window 4 --units 8 --epochs 3 --batch 32 --rate .01 ";

  private SeriesFiles() {}

  /** A file for each of so many subjects, the second one packed. */
  static void write(Path folder, int subjects, int rows) throws IOException {
    Files.createDirectories(folder);
    for (int subject = 1; subject <= subjects; subject++) {
      String text = text(subject, rows);
      if (subject == 2) {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("P2.csv.gz")))) {
          out.write(text.getBytes(StandardCharsets.UTF_8));
        }
      } else {
        Files.writeString(folder.resolve("P" + subject + ".csv"), text);
      }
    }
  }

  /** The text of one subject. */
  static String text(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("t,a,b,still,y\n");
    double before = 0;
    for (int row = 0; row < rows; row++) {
      double a = random.nextDouble() * 2 - 1;
      double b = random.nextDouble() * 2 - 1;
      text.append(row)
          .append(',')
          .append(a)
          .append(',')
          .append(b)
          .append(",3,")
          .append(100 + 10 * before)
          .append('\n');
      before = a;
    }
    return text.toString();
  }
}
