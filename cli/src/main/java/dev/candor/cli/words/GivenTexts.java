package dev.candor.cli.words;

import dev.candor.cli.text.ReadText;
import dev.candor.core.InputException;
import dev.candor.data.text.set.FileText;
import dev.candor.data.text.set.TextFile;
import dev.candor.design.text.TextClassifier;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The texts that a person gave: a file, or a text itself.
 *
 * @param source the file's name; empty for a text itself
 * @param texts in their order
 */
public record GivenTexts(String source, List<GivenText> texts) {
  /** Copies the list. */
  public GivenTexts {
    texts = List.copyOf(texts);
  }

  /** Whether somebody said where texts stand in a file. */
  public enum Said {
    /** Nobody did: it may be a text. */
    NOTHING,
    /** Columns were named, or that there are no names: it must be a file. */
    COLUMNS
  }

  /**
   * What was given on the command line. A file or folder that is there is read; what has the ending
   * of a file of texts must be there; anything else is a text.
   *
   * @param given a path or a text
   * @param folder that paths are resolved against
   * @param said what is known of a file
   * @param reading how a file or folder is read
   * @throws InputException if a file cannot be read
   */
  public static GivenTexts of(
      String given,
      Path folder,
      Said said,
      Function<Path, List<FileText>> reading,
      TextClassifier classifier) {
    if (given.isEmpty()) {
      throw InputException.of("INPUT", "must be a text or a file of texts", "nothing", "give one");
    }
    if (isFile(given, folder)) {
      Path file = folder.resolve(given);
      List<FileText> all = reading.apply(file);
      return new GivenTexts(
          String.valueOf(file.getFileName()),
          IntStream.range(0, all.size()).mapToObj(i -> read(i, all.get(i), classifier)).toList());
    }
    if (said == Said.COLUMNS) {
      throw InputException.of(
          "--text, --label, --rationales and --no-header",
          "must be for a file of texts",
          given.length() > 40 ? given.substring(0, 40) + "..." : given,
          "leave them out, or check the path");
    }
    return new GivenTexts("", List.of(read(0, FileText.of(1, given), classifier)));
  }

  private static boolean isFile(String given, Path folder) {
    try {
      Path place = folder.resolve(given);
      return Files.exists(place) || (given.indexOf(' ') < 0 && TextFile.isNamed(given));
    } catch (InvalidPathException e) {
      // what cannot be a path is a text
      return false;
    }
  }

  private static GivenText read(int place, FileText text, TextClassifier classifier) {
    String name = Integer.toString(place + 1);
    try {
      return new GivenText(name, ReadText.of(classifier, text.words()), text.label(), text.marks());
    } catch (InputException e) {
      throw new InputException("text " + name + ": " + e.getMessage(), e);
    }
  }

  /** Some of them, in this order. */
  public GivenTexts some(int... places) {
    return new GivenTexts(source, IntStream.of(places).mapToObj(texts::get).toList());
  }

  /** Those with a word that the classifier reads. */
  public GivenTexts withWords() {
    return new GivenTexts(
        source, texts.stream().filter(text -> !text.read().seen().isEmpty()).toList());
  }

  /** How many there are. */
  public int count() {
    return texts.size();
  }

  /** As they were written. */
  public List<String> written() {
    return texts.stream().map(text -> text.read().words().text()).toList();
  }

  /** Whether all labels that there are name classes, and there is one. */
  public boolean areLabelled(List<String> classes) {
    List<String> labels = texts.stream().flatMap(text -> text.label().stream()).toList();
    return !labels.isEmpty() && classes.containsAll(labels);
  }

  /** What a person should know of them. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    int unread = texts.stream().mapToInt(GivenText::unread).sum();
    long cut = texts.stream().filter(text -> text.unread() > 0).count();
    if (unread > 0) {
      notes.add(
          unread
              + (unread == 1 ? " word" : " words")
              + " of "
              + cut
              + (cut == 1 ? " text" : " texts")
              + (unread == 1 ? " was" : " were")
              + " not read: behind the model's limit, or nothing in it that can be read");
    }
    int unknown = texts.stream().mapToInt(GivenText::unknown).sum();
    if (unknown > 0) {
      notes.add(
          unknown
              + (unknown == 1 ? " word is" : " words are")
              + " not in the model's vocabulary: all such words are the same to it");
    }
    long strange = texts.stream().filter(GivenText::isUnknown).count();
    if (strange > 0) {
      notes.add(
          strange
              + (strange == 1 ? " text holds" : " texts hold")
              + " no word that the model knows: answer and importance say nothing of "
              + (strange == 1 ? "it" : "them"));
    }
    if (source.isEmpty() && texts.size() == 1 && TextFile.isNamed(written().get(0))) {
      notes.add("no file is called so: it was taken for a text");
    }
    long empty = texts.stream().filter(text -> text.words() == 0).count();
    if (empty > 0) {
      notes.add(empty + (empty == 1 ? " text has" : " texts have") + " no words");
    }
    return notes;
  }
}
