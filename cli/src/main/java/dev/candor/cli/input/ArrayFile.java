package dev.candor.cli.input;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.npy.NpyFile;
import dev.candor.data.npy.NpzFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A {@code .npy} file, or an array of an {@code .npz} file: {@code FILE.npz:NAME}. */
final class ArrayFile {
  private static final String ARCHIVE = ".npz";

  private ArrayFile() {}

  /** Whether a path names one. */
  static boolean isNamed(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".npy") || name.endsWith(ARCHIVE) || name.contains(ARCHIVE + ":");
  }

  /**
   * The array, the inputs along its first axis.
   *
   * @param taken the shape of the batch that the model takes, empty where it does not say; one
   *     input alone may come without the first axis
   * @throws InputException if it is damaged, or holds nothing, or something that is no number
   */
  static NdArray read(Path file, List<Long> taken) {
    NdArray array = numbers(file);
    boolean alone = taken.isEmpty() ? array.rank() == 1 : array.rank() == taken.size() - 1;
    if (alone && array.size() > 0) {
      int[] shape = new int[array.rank() + 1];
      shape[0] = 1;
      System.arraycopy(array.shape(), 0, shape, 1, array.rank());
      array = array.reshape(shape);
    }
    if (array.rank() < 2 || array.size() == 0) {
      throw InputException.in(
          file,
          "must hold one input or more, [n, ...]",
          Arrays.toString(array.shape()),
          "save the inputs along the first axis");
    }
    OptionalInt wrong = array.firstNotFinite();
    if (wrong.isPresent()) {
      int width = array.size() / array.length(0);
      throw InputException.in(
          file,
          "must hold finite numbers in input " + wrong.getAsInt() / width,
          array.get(wrong.getAsInt()) + " at position " + wrong.getAsInt() % width,
          "fill the gap, or leave the input out");
    }
    return array;
  }

  private static NdArray numbers(Path file) {
    String path = file.toString();
    int colon = path.toLowerCase(Locale.ROOT).lastIndexOf(ARCHIVE + ":");
    if (colon >= 0) {
      int end = colon + ARCHIVE.length();
      return NpzFile.read(Path.of(path.substring(0, end)), path.substring(end + 1));
    }
    if (!path.toLowerCase(Locale.ROOT).endsWith(ARCHIVE)) {
      return NpyFile.read(file);
    }
    List<String> names = NpzFile.names(file);
    if (names.size() > 1) {
      throw InputException.in(
          file,
          "holds several arrays, of which one can be read",
          names,
          "name it: " + file.getFileName() + ":" + names.get(0));
    }
    return NpzFile.read(file, names.get(0));
  }
}
