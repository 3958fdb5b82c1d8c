package dev.candor.torch.store;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.jit.PtFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parameters of a network that someone else trained, by the names that PyTorch gives them, such
 * as torchvision's {@code layer1.0.conv1.weight}; without a member axis.
 *
 * <p>Every name must fit: a parameter that is not in the file, or has another shape there, is an
 * error that names it, and so is a name that the network does not have. What PyTorch counts beside
 * ({@code num_batches_tracked}) is passed over.
 */
public final class StateFile {
  private static final String COUNTED = "num_batches_tracked";

  private final Path file;
  private final Map<String, NdArray> arrays;

  private StateFile(Path file, Map<String, NdArray> arrays) {
    this.file = file;
    this.arrays = arrays;
  }

  /**
   * The parameters of a safetensors file, or of a state file of PyTorch ({@code .pt}, {@code .pth},
   * as {@code torch.save(model.state_dict(), path)} writes it); its content tells which. Nothing
   * that such a file asks for is run: it may hold named numbers and nothing else.
   *
   * @throws InputException if it is neither, is not whole, or holds anything else
   */
  public static StateFile read(Path file) {
    if (!PtFile.isOne(file)) {
      return new StateFile(file, Safetensors.read(file).arrays());
    }
    return switch (PtFile.kind(file)) {
      case STATE -> new StateFile(file, StateReader.archive(file));
      case LEGACY_STATE -> new StateFile(file, StateReader.legacy(file));
      case TORCHSCRIPT ->
          throw InputException.in(
              file,
              "must hold named numbers alone",
              "TorchScript, a network with its code",
              "save the numbers with torch.save(model.state_dict(), path)");
    };
  }

  /** The names that are in the file, and what they stand for. */
  public Map<String, NdArray> arrays() {
    return Collections.unmodifiableMap(arrays);
  }

  /**
   * Puts the parameters into a network, or into a part of one.
   *
   * @param prefix what the part's names begin with in the network, such as {@code backbone.}; empty
   *     for the whole of it
   * @param apart layers that are left as they are, such as {@code fc}, whose classes are others
   * @throws InputException if a name or a shape does not fit
   */
  public void into(Network network, String prefix, Set<String> apart) {
    Map<String, NdArray> fitting = new TreeMap<>();
    Set<String> left = new TreeSet<>(arrays.keySet());
    left.removeIf(name -> name.endsWith(COUNTED) || isOf(apart, name));
    for (Map.Entry<String, Parameter> own : network.specifications().entrySet()) {
      if (own.getKey().startsWith(prefix)
          && !isOf(apart, own.getKey().substring(prefix.length()))) {
        String name = own.getKey().substring(prefix.length());
        fitting.put(own.getKey(), fitting(name, own.getValue()));
        left.remove(name);
      }
    }
    if (!left.isEmpty()) {
      throw InputException.in(
          file,
          "must hold the parameters of the network and no others",
          left.stream().limit(3).collect(Collectors.joining(", ")),
          "build the network that was trained");
    }
    network.replace(fitting);
  }

  private static boolean isOf(Set<String> layers, String name) {
    return layers.stream().anyMatch(layer -> name.startsWith(layer + "."));
  }

  private NdArray fitting(String name, Parameter parameter) {
    NdArray found = arrays.get(name);
    int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
    if (found == null || !Arrays.equals(found.shape(), shape)) {
      throw InputException.in(
          file,
          "must hold " + name + " as " + parameter.shape(),
          found == null ? "nothing of this name" : found,
          "build the network that was trained, or leave that layer as it is");
    }
    int[] member = new int[shape.length + 1];
    member[0] = 1;
    System.arraycopy(shape, 0, member, 1, shape.length);
    return found.reshape(member);
  }
}
