package dev.candor.torch.arch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The arrays of the safetensors file on their way to the layers that they belong to. */
final class StoredNumbers {
  private final Path file;
  private final SortedMap<String, NdArray> stored;
  private final Set<String> unused;
  private final Map<String, NdArray> taken = new LinkedHashMap<>();

  StoredNumbers(Path file, SortedMap<String, NdArray> stored) {
    this.file = file;
    this.stored = stored;
    this.unused = new TreeSet<>(stored.keySet());
  }

  /**
   * Takes the numbers of a layer.
   *
   * @param node where it is described, for errors
   * @param path where it is in the network
   * @param inFile from the layer's own names to the file's
   */
  void take(Described node, String path, Layer layer, UnaryOperator<String> inFile) {
    take(node, path, "", layer, inFile);
  }

  private void take(
      Described node, String path, String within, Layer layer, UnaryOperator<String> inFile) {
    for (Parameter parameter : layer.parameters()) {
      String own = within + parameter.name();
      taken.put(path + "." + own, checked(node, inFile.apply(own), parameter));
    }
    layer.parts().forEach((name, part) -> take(node, path, within + name + ".", part, inFile));
  }

  private NdArray checked(Described node, String name, Parameter parameter) {
    NdArray array = stored.get(name);
    if (array == null) {
      throw InputException.in(
          file,
          node.what() + ": " + name + " must be among the weights",
          stored.keySet(),
          "write both files anew");
    }
    int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
    if (!Arrays.equals(shape, array.shape())) {
      throw InputException.in(
          file,
          node.what() + ": " + name + " must have the shape " + Arrays.toString(shape),
          Arrays.toString(array.shape()),
          "write both files anew");
    }
    if (array.firstNotFinite().isPresent()) {
      throw InputException.in(
          file,
          name + " must be finite",
          array.get(array.firstNotFinite().getAsInt()),
          "train anew");
    }
    unused.remove(name);
    return array;
  }

  /** Leaves an array out that this network has no use for. */
  void leave(String name) {
    unused.remove(name);
  }

  /** All that was taken, by path, once nothing is left over. */
  Map<String, NdArray> all() {
    if (!unused.isEmpty()) {
      throw InputException.in(
          file,
          "every array must belong to a layer",
          unused,
          "describe its layer, or leave it out");
    }
    return Collections.unmodifiableMap(taken);
  }
}
