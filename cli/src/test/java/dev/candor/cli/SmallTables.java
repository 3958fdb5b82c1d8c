package dev.candor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Tables whose truth is known, small enough to train on in a second. */
final class SmallTables {
  private SmallTables() {}

  /**
   * 120 rows: {@code good} decides {@code answer}; {@code colour} and {@code noise} do not; {@code
   * code} names the rows.
   */
  static Path classes(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder csv = new StringBuilder("code,good,noise,colour,answer\n");
    String[] colours = {"red", "green", "blue"};
    for (int row = 0; row < 120; row++) {
      double good = random.nextDouble() * 2 - 1;
      csv.append(
          String.format(
              Locale.ROOT,
              "row-%d,%.4f,%.4f,%s,%s%n",
              row,
              good,
              random.nextDouble(),
              colours[random.nextInt(3)],
              good > 0 ? "yes" : "no"));
    }
    return Files.writeString(folder.resolve("classes.csv"), csv.toString().replace("\r", ""));
  }

  /** 120 rows: {@code y = 3 a} and a little noise; {@code b} does not matter. */
  static Path numbers(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(8);
    StringBuilder csv = new StringBuilder("a;b;y\n");
    for (int row = 0; row < 120; row++) {
      double a = random.nextDouble();
      csv.append(
          String.format(
              Locale.ROOT,
              "%.4f;%.4f;%.4f\n",
              a,
              random.nextDouble(),
              3 * a + .01 * random.nextDouble()));
    }
    return Files.writeString(folder.resolve("numbers.csv"), csv.toString());
  }
}
