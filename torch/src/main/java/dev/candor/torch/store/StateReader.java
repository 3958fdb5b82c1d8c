package dev.candor.torch.store;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.store.PickledTensor.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the state files of PyTorch, {@code .pt} and {@code .pth}: numbers by name. */
final class StateReader {
  /** The number with which files begin until PyTorch 1.6, as a pickle of its own. */
  private static final int LEGACY_START = 15;

  private static final long LONGEST_LIST = 1 << 26;
  private static final int SMALL = 64;

  private final Path file;

  private StateReader(Path file) {
    this.file = file;
  }

  /** The numbers of a file that PyTorch 1.6 or a later one wrote: a zip archive. */
  static SortedMap<String, NdArray> archive(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new StateReader(file).archive(zip);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The numbers of a file of an earlier one. */
  static SortedMap<String, NdArray> legacy(Path file) {
    try {
      return new StateReader(file).legacy(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static InputException unreadable(Path file, IOException e) {
    return new InputException(
        file + ": cannot be read (found " + e + "); give a whole file that may be read", e);
  }

  private SortedMap<String, NdArray> archive(ZipFile zip) throws IOException {
    List<? extends ZipEntry> lists =
        zip.stream().filter(entry -> entry.getName().endsWith("/data.pkl")).toList();
    if (lists.size() != 1) {
      throw refused("must hold one list of numbers, data.pkl", lists.size());
    }
    String list = lists.get(0).getName();
    String folder = list.substring(0, list.length() - "data.pkl".length());
    ZipEntry order = zip.getEntry(folder + "byteorder");
    if (order != null) {
      String found = new String(bytes(zip, order, SMALL), StandardCharsets.UTF_8);
      requireLittleEnd(found.equals("little"));
    }
    byte[] pickle = bytes(zip, lists.get(0), LONGEST_LIST);
    Map<String, PickledTensor> tensors = tensors(new Pickle(file, ByteBuffer.wrap(pickle)).read());
    SortedMap<String, NdArray> arrays = new TreeMap<>();
    for (Map.Entry<String, PickledTensor> tensor : tensors.entrySet()) {
      Storage storage = tensor.getValue().storage();
      ZipEntry entry = zip.getEntry(folder + "data/" + storage.key());
      if (entry == null) {
        throw refused("must hold the numbers of " + tensor.getKey(), "none");
      }
      byte[] data = bytes(zip, entry, storage.size() * storage.type().bytes());
      arrays.put(tensor.getKey(), numbers(tensor.getKey(), tensor.getValue(), data));
    }
    return arrays;
  }

  /** What an entry holds, of which it says how much that is. */
  private byte[] bytes(ZipFile zip, ZipEntry entry, long most) throws IOException {
    if (most > Integer.MAX_VALUE - 8 || entry.getSize() > most) {
      throw refused("must hold " + entry.getName() + " with " + most + " bytes", entry.getSize());
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes((int) most);
    }
  }

  private SortedMap<String, NdArray> legacy(ByteBuffer in) {
    in.position(Math.min(LEGACY_START, in.limit()));
    new Pickle(file, in).read();
    requireLittleEnd(
        new Pickle(file, in).read() instanceof Map<?, ?> machine
            && Boolean.TRUE.equals(machine.get("little_endian")));
    Map<String, PickledTensor> tensors = tensors(new Pickle(file, in).read());
    Map<String, byte[]> data = new HashMap<>();
    Map<String, Integer> widths = new HashMap<>();
    tensors.values().forEach(t -> widths.put(t.storage().key(), t.storage().type().bytes()));
    if (!(new Pickle(file, in).read() instanceof List<?> keys)) {
      throw refused("must list its storages", "something else");
    }
    for (Object key : keys) {
      int width = widths.getOrDefault(String.valueOf(key), 0);
      long bytes = in.remaining() < Long.BYTES ? -1 : in.getLong() * width;
      // a storage that no tensor uses says nothing of how wide its numbers are
      if (width == 0 || bytes < 0 || bytes > in.remaining()) {
        throw refused("must be whole", "its end, or numbers without a name");
      }
      byte[] own = new byte[(int) bytes];
      in.get(own);
      data.put(String.valueOf(key), own);
    }
    SortedMap<String, NdArray> arrays = new TreeMap<>();
    tensors.forEach(
        (name, tensor) -> {
          byte[] own = data.getOrDefault(tensor.storage().key(), new byte[0]);
          arrays.put(name, numbers(name, tensor, own));
        });
    return arrays;
  }

  private void requireLittleEnd(boolean little) {
    if (!little) {
      throw refused("must hold numbers with their little end first", "the big end first");
    }
  }

  private NdArray numbers(String name, PickledTensor tensor, byte[] data) {
    if (data.length != tensor.storage().size() * tensor.storage().type().bytes()) {
      throw refused(
          "must hold " + tensor.storage().size() + " numbers for " + name, data.length + " bytes");
    }
    try {
      return tensor.array(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
    } catch (ArithmeticException e) {
      throw new InputException(
          file + ": a number of " + name + " must be " + e.getMessage() + "; convert the tensor",
          e);
    }
  }

  /** What the list names, if it is named tensors and nothing else, and if there is room for it. */
  private Map<String, PickledTensor> tensors(Object list) {
    if (!(list instanceof Map<?, ?> map)) {
      throw refused("must hold numbers by name", "something else");
    }
    Map<String, PickledTensor> tensors = new LinkedHashMap<>();
    long bytes = 0;
    long largest = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name
          && entry.getValue() instanceof PickledTensor tensor)) {
        throw refused(
            "must hold named tensors alone",
            "something else under " + Arrays.toString(map.keySet().stream().limit(4).toArray()));
      }
      tensors.put(name, tensor);
      bytes += tensor.bytes();
      largest =
          Math.max(
              largest, tensor.bytes() + tensor.storage().size() * tensor.storage().type().bytes());
    }
    if (largest < 0 || bytes + largest > Runtime.getRuntime().maxMemory()) {
      throw refused(
          "must fit into the heap of " + Runtime.getRuntime().maxMemory() + " bytes",
          bytes + largest + " bytes needed");
    }
    return tensors;
  }

  private InputException refused(String rule, Object found) {
    return InputException.in(
        file, rule, found, "save it with torch.save(model.state_dict(), path)");
  }
}
