package dev.candor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The bundled data: Breast Cancer Wisconsin (Diagnostic). */
final class Example {
  /** The file's name. */
  static final String FILE = "breast_cancer_wdbc.csv";

  /** Where it comes from and under which licence. */
  static final String ORIGIN =
      "Breast Cancer Wisconsin (Diagnostic), Wolberg, Street and Mangasarian (1995), UCI Machine"
          + " Learning Repository, CC BY 4.0";

  private static final String LICENCE = "LICENSE-breast_cancer_wdbc.txt";

  private Example() {}

  /** Writes the data to a file. */
  static void copyTo(Path file) throws IOException {
    copy(FILE, file);
  }

  /** Writes the data and its licence into a folder. */
  static void copyInto(Path folder) throws IOException {
    copy(FILE, folder.resolve(FILE));
    copy(LICENCE, folder.resolve(LICENCE));
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Example.class.getResourceAsStream("example/" + resource))) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
