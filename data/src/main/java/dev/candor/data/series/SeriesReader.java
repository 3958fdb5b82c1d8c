package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.data.table.FieldText;
import dev.candor.data.table.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads series from one or many text files: what is in them becomes recordings, and what is wrong
 * with them a line that names file and line.
 *
 * <p>Files are CSV, TSV or the like in UTF-8 with a line of names, packed with gzip or not. A
 * column goes in where its first value is a number; if it is text, the column is left out, and that
 * is noted; a text after numbers is an error. What was skipped, filled, repeated or parted is noted
 * with its number. Memory: 16 bytes a number while a file is read, 8 afterwards.
 */
public final class SeriesReader {
  /** Of more files than this a sum is noted, not a sentence for each. */
  private static final int MOST_NAMED = 3;

  private final SeriesSettings settings;

  /** The classes of a model that is there already; empty where one is still to be trained. */
  private final Optional<List<String>> trained;

  private final Optional<Recipe> recipe;

  /** A reader that understands files so. */
  public SeriesReader(SeriesSettings settings) {
    this(settings, Optional.empty(), Optional.empty());
  }

  private SeriesReader(
      SeriesSettings settings, Optional<List<String>> trained, Optional<Recipe> recipe) {
    this.settings = settings;
    this.trained = trained;
    this.recipe = recipe;
  }

  /**
   * For features that a recipe makes afterwards, if any: what is no finite number in a column that
   * it does not read counts as missing there, and is no reason to refuse the file.
   */
  public SeriesReader forRecipe(Optional<Recipe> afterwards) {
    return new SeriesReader(settings, trained, afterwards);
  }

  /**
   * A reader for a model that was trained: the target's column may be missing, unless its past is a
   * feature, columns to ignore need not be there, and classes have the numbers that they had; one
   * that the model does not know counts as missing.
   *
   * @param features the columns that it reads, target aside; where none are named, all that hold
   *     numbers
   * @param classes their names; empty where the target is a number
   */
  public static SeriesReader ofTrained(
      SeriesSettings settings, List<String> features, List<String> classes) {
    List<String> named = features.stream().filter(name -> !name.equals(settings.target())).toList();
    return new SeriesReader(
        settings.withFeatures(named), Optional.of(List.copyOf(classes)), Optional.empty());
  }

  /**
   * The files of a folder that may hold series, by name: CSV and TSV, packed with gzip or not. A
   * file is itself.
   */
  public static List<Path> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> inside = Files.list(place)) {
      List<Path> files =
          inside.filter(Files::isRegularFile).filter(SeriesReader::isText).sorted().toList();
      if (files.isEmpty()) {
        throw InputException.in(
            place, "must hold CSV or TSV files", "none", "give the folder of the files");
      }
      return files;
    } catch (IOException e) {
      throw new InputException(
          place + ": cannot be read (found " + e + "); give a place that may be read", e);
    }
  }

  private static boolean isText(Path file) {
    String name = plain(file.getFileName().toString()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv");
  }

  private static String plain(String name) {
    return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  /** What a subject is called that is a file: its name without what says how it is written. */
  private static String subject(Path file) {
    String name = plain(file.getFileName().toString());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * Reads the files in this order.
   *
   * @throws InputException for a file that is not there, other columns than in the first file, a
   *     row of another width, a value that is no number, or time that goes backwards
   */
  public Series read(List<Path> files) {
    if (files.isEmpty()) {
      throw InputException.of("files", "must be one or more", 0, "name a file");
    }
    List<String> header = List.of();
    List<FileRows> read = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path file : files) {
      FileRows rows =
          new FileRows(
              file,
              subject(file),
              settings,
              header,
              trained.isPresent(),
              name -> recipe.map(made -> made.reads(name)).orElse(true));
      RowReader.read(file, rows);
      header = rows.columns().names();
      read.add(rows);
    }
    noteBroken(files, read, notes);
    int[] places = featurePlaces(read, notes);
    SeriesColumns columns = read.get(0).columns();
    List<String> features =
        IntStream.of(places)
            .mapToObj(i -> columns.names().get(columns.candidates().get(i)))
            .toList();
    if (features.isEmpty()) {
      throw InputException.in(
          files.get(0), "must have a column of numbers beside the target", header, "name features");
    }
    List<String> classes = trained.isPresent() ? trained.get() : classes(files, read);
    Assembly assembly = new Assembly(settings, classes);
    List<Recording> recordings = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (RawRecording raw : read.get(i).recordings().values()) {
        recordings.add(assembly.recording(files.get(i), raw, places));
      }
    }
    notes.addAll(assembly.notes());
    if (recordings.isEmpty()) {
      throw InputException.in(files.get(0), "must hold rows", "none", "give a file with rows");
    }
    return new Series(features, settings.target(), classes, recordings, notes);
  }

  private static void noteBroken(List<Path> files, List<FileRows> read, List<String> notes) {
    int[] broken = IntStream.range(0, read.size()).filter(i -> read.get(i).broken() > 0).toArray();
    if (broken.length > MOST_NAMED) {
      int all = IntStream.of(broken).map(i -> read.get(i).broken()).sum();
      notes.add(
          all
              + " rows of another width skipped in "
              + broken.length
              + " files, the first in "
              + files.get(broken[0]).getFileName()
              + ", line "
              + read.get(broken[0]).firstBroken());
      return;
    }
    for (int i : broken) {
      notes.add(
          files.get(i).getFileName()
              + ": "
              + read.get(i).broken()
              + " rows of another width skipped, the first in line "
              + read.get(i).firstBroken());
    }
  }

  private static int[] featurePlaces(List<FileRows> read, List<String> notes) {
    SeriesColumns columns = read.get(0).columns();
    List<String> texts = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.candidates().size(); i++) {
      Set<ColumnUse> found = new TreeSet<>();
      for (FileRows rows : read) {
        found.add(rows.uses()[i]);
      }
      String name = columns.names().get(columns.candidates().get(i));
      if (found.contains(ColumnUse.TEXT)) {
        texts.add(name);
      } else if (found.contains(ColumnUse.NUMBERS)) {
        places.add(i);
      } else {
        empty.add(name);
      }
    }
    if (!texts.isEmpty()) {
      notes.add("columns of text left out: " + String.join(", ", texts));
    }
    if (!empty.isEmpty()) {
      notes.add("columns without any value left out: " + String.join(", ", empty));
    }
    return places.stream().mapToInt(i -> i).toArray();
  }

  /** The classes, or none where the target is a number. */
  private List<String> classes(List<Path> files, List<FileRows> read) {
    Set<String> found = new TreeSet<>();
    boolean numbers = true;
    for (FileRows rows : read) {
      for (RawRecording raw : rows.recordings().values()) {
        for (String target : raw.targets()) {
          if (!target.isEmpty()) {
            found.add(target);
            numbers &= Double.isFinite(FieldText.number(target));
          }
        }
      }
    }
    TargetKind kind = settings.kind().orElse(numbers ? TargetKind.NUMBER : TargetKind.CLASS);
    if (kind == TargetKind.NUMBER) {
      return List.of();
    }
    if (found.size() < 2 || (settings.kind().isEmpty() && found.size() > Assembly.MOST_CLASSES)) {
      throw InputException.in(
          files.get(0),
          "target " + settings.target() + " must hold numbers, or 2 to 1,000 classes",
          found.size() + " different texts",
          "name another target, or mend its values");
    }
    return List.copyOf(found);
  }
}
