package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.image.decode.ImageDecoder;
import dev.candor.data.table.Column;
import dev.candor.data.table.Table;
import dev.candor.data.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which images does a table name? A CSV file beside a folder or a zip, one image a row; classes in
 * the order of their names.
 *
 * @param file the column with the file's name, or its beginning
 * @param ending what is added to the name, such as {@code .jpg}; may be empty
 * @param label the column with the class
 * @param only the rows that are taken
 * @param masks beside the images, under the same names
 * @param decoder how files are decoded
 */
public record IndexedImages(
    String file,
    String ending,
    String label,
    Optional<Rows> only,
    Optional<Masks> masks,
    ImageDecoder decoder) {
  /**
   * Rows with one value of a column, such as {@code split} is {@code test}.
   *
   * @param column its name
   * @param value as it is written
   */
  public record Rows(String column, String value) {}

  /** All rows, without masks. */
  public static IndexedImages of(String file, String label) {
    return new IndexedImages(
        file, "", label, Optional.empty(), Optional.empty(), ImageDecoder.withDefaults());
  }

  /** With this ending added to each name. */
  public IndexedImages withEnding(String other) {
    return new IndexedImages(file, other, label, only, masks, decoder);
  }

  /** Rows with one value of a column alone. */
  public IndexedImages withOnly(String column, String value) {
    return new IndexedImages(
        file, ending, label, Optional.of(new Rows(column, value)), masks, decoder);
  }

  /** With masks. */
  public IndexedImages withMasks(Masks other) {
    return new IndexedImages(file, ending, label, only, Optional.of(other), decoder);
  }

  /** With another decoder. */
  public IndexedImages withDecoder(ImageDecoder other) {
    return new IndexedImages(file, ending, label, only, masks, other);
  }

  /**
   * The images that a CSV file names. Nothing is decoded yet.
   *
   * @param index the CSV file
   * @param images a folder or a zip
   * @throws InputException if a file or a column is not there, a class or a name is missing, or an
   *     image that is named does not exist; the message names the row
   */
  public ImageSet read(Path index, Path images) {
    Table table = TableReader.withDefaults().read(index);
    ImageFiles files = ImageFiles.of(images);
    Column names = table.column(file);
    Column labels = table.column(label);
    List<String> found = new ArrayList<>();
    List<String> classOf = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      if (!taken(table, row)) {
        continue;
      }
      if (names.missing(row) || labels.missing(row)) {
        throw InputException.in(
            index, "must have a name and a class in row " + (row + 1), "none", "fill it in");
      }
      String name = names.text(row) + ending;
      if (!files.has(name)) {
        throw InputException.in(
            index, "must name files of " + images + " in row " + (row + 1), name, "check the name");
      }
      found.add(name);
      classOf.add(labels.text(row));
    }
    if (found.isEmpty()) {
      throw InputException.in(
          index,
          "must have rows" + only.map(o -> " with " + o.column() + " = " + o.value()).orElse(""),
          "none",
          "check column and value");
    }
    // classes of all rows, so that training and test rows number them alike
    List<String> classes = classes(table);
    int[] numbers = classOf.stream().mapToInt(classes::indexOf).toArray();
    return new FileImages(files, found, classes, numbers, masks, decoder);
  }

  private boolean taken(Table table, int row) {
    return only.map(o -> table.column(o.column()).text(row).equals(o.value())).orElse(true);
  }

  private List<String> classes(Table table) {
    Column labels = table.column(label);
    TreeSet<String> classes = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      if (!labels.missing(row)) {
        classes.add(labels.text(row));
      }
    }
    return List.copyOf(classes);
  }
}
