package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.core.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an unfinished run was started with, kept beside its checkpoints, so that another run does
 * not go on from them and a person is told what differs.
 */
final class ResumeRecord {
  private static final String NAME = "run.properties";

  private ResumeRecord() {}

  /** Writes down what a run is started with. */
  static void write(Path folder, SortedMap<String, String> facts) {
    StringBuilder text = new StringBuilder();
    facts.forEach(
        (name, value) ->
            text.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
    WholeFile.write(folder.resolve(NAME), text.toString());
  }

  /**
   * Checks that a run is the one that was begun.
   *
   * @throws InputException naming the first thing that differs
   */
  static void check(Path folder, SortedMap<String, String> facts) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return;
    }
    Properties known = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      known.load(reader);
    }
    Map<String, String> before = new TreeMap<>();
    known.stringPropertyNames().forEach(name -> before.put(name, known.getProperty(name)));
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(facts.keySet());
    for (String name : names) {
      String was = before.getOrDefault(name, "none");
      String is = facts.getOrDefault(name, "none");
      if (!Objects.equals(was, is)) {
        throw InputException.of(
            "--resume: " + name.substring(name.lastIndexOf('.') + 1),
            "must be what the unfinished run was started with, " + was,
            is,
            "give the same again, or leave --resume out to start anew");
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 127 && "=:#!\\".indexOf(c) < 0) {
        escaped.append(c);
      } else {
        escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }
}
