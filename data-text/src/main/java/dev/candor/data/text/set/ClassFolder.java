package dev.candor.data.text.set;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import dev.candor.data.text.word.WordedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which texts lie in a folder of files, one for each class? {@code praise.txt}, {@code blame.txt}:
 * a text a line, packed with gzip or not; the file's name without its endings is the label.
 */
public final class ClassFolder {
  private ClassFolder() {}

  /**
   * The texts of a folder's files, in the order of their names, no word marked; each is called
   * after its file and line.
   *
   * @throws InputException if there are no two files {@code .txt} or {@code .txt.gz}, or one of
   *     them cannot be read
   */
  public static List<MarkedText> read(Path folder) {
    List<Path> files = files(folder);
    if (files.size() < 2) {
      throw InputException.in(
          folder,
          "must hold two files or more, LABEL.txt, with a text a line",
          files.size(),
          "or give one table or file of JSON lines");
    }
    List<MarkedText> texts = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String label = name.substring(0, name.lastIndexOf(".txt"));
      List<String> lines = TextLines.read(file);
      for (int i = 0; i < lines.size(); i++) {
        WordedText words = WordedText.atBlanks(lines.get(i));
        texts.add(
            new MarkedText(
                name + ", line " + (i + 1),
                words,
                label,
                Collections.nCopies(words.size(), false)));
      }
    }
    return List.copyOf(texts);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> file.toString().matches("(?s).*\\.txt(\\.gz)?"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(
          folder + ": cannot be listed (found " + e + "); check the folder", e);
    }
  }
}
