package dev.candor.cli.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cases of a folder, in the order of their names. */
record GoldenSuite(Path folder) {
  /** The folder that {@code candor.golden} names. */
  static GoldenSuite stated() {
    return new GoldenSuite(Path.of(System.getProperty("candor.golden", "missing")));
  }

  boolean isThere() {
    return Files.isDirectory(folder);
  }

  List<GoldenCase> cases() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(f -> Files.isRegularFile(f.resolve("case.json")))
          .sorted()
          .map(GoldenCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
