package dev.candor.torch.store;

import dev.candor.core.InputException;
import dev.candor.torch.store.PickledTensor.Storage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what Python's pickle wrote of named tensors: texts, numbers, lists, dictionaries, and the
 * few names of {@link PickleName}. A pickle is a program; this machine knows no word that runs
 * anything, and ends at the first one it does not know. Belongs to one thread.
 *
 * <p>What it gives: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, {@code List} for
 * lists and tuples, {@code Map}, {@link PickledTensor}, {@link PickleName}, {@link #NONE}.
 */
final class Pickle {
  /** Python's {@code None}. */
  static final Object NONE = new Object();

  private static final Object MARK = new Object();
  private static final int NEWEST_PROTOCOL = 5;

  private final Path file;
  private final ByteBuffer in;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Integer, Object> memo = new HashMap<>();

  /** Reads from a buffer's position on. */
  Pickle(Path file, ByteBuffer in) {
    this.file = file;
    this.in = in.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * One whole value; the buffer stands behind it then.
   *
   * @throws InputException if it is cut, or asks for what is not known
   */
  Object read() {
    try {
      for (int word = next(); word != '.'; word = next()) {
        follow(word);
      }
      return pop();
    } catch (BufferUnderflowException e) {
      throw new InputException(
          file + ": is cut within its list of numbers (found its end); copy it again", e);
    }
  }

  private void follow(int word) {
    switch (word) {
      case 0x80 -> checkProtocol(next());
      case 0x95 -> in.getLong();
      case '(' -> stack.add(MARK);
      case '}' -> stack.add(new LinkedHashMap<>());
      case ']' -> stack.add(new ArrayList<>());
      case ')' -> stack.add(List.of());
      case 't' -> stack.add(marked());
      case 0x85 -> stack.add(last(1));
      case 0x86 -> stack.add(last(2));
      case 0x87 -> stack.add(last(3));
      case 'N' -> stack.add(NONE);
      case 0x88 -> stack.add(true);
      case 0x89 -> stack.add(false);
      case 'J' -> stack.add((long) in.getInt());
      case 'K' -> stack.add((long) next());
      case 'M' -> stack.add((long) in.getShort() & 0xffff);
      case 0x8a -> stack.add(whole(next()));
      case 'G' -> stack.add(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
      case 'X' -> stack.add(text(in.getInt()));
      case 0x8c, 'U' -> stack.add(text(next()));
      case 'c' -> stack.add(name(line(), line()));
      case 0x93 -> {
        List<Object> both = last(2);
        stack.add(name(word(both.get(0)), word(both.get(1))));
      }
      case 'q' -> memo.put(next(), top());
      case 'r' -> memo.put(in.getInt(), top());
      case 0x94 -> memo.put(memo.size(), top());
      case 'h' -> stack.add(remembered(next()));
      case 'j' -> stack.add(remembered(in.getInt()));
      case 'a' -> {
        Object added = pop();
        list(top()).add(added);
      }
      case 'e' -> {
        List<Object> added = marked();
        list(top()).addAll(added);
      }
      case 's' -> put(last(2));
      case 'u' -> put(marked());
      case 'Q' -> stack.add(storage(pop()));
      case 'R' -> {
        Object arguments = pop();
        stack.add(made(pop(), list(arguments)));
      }
      // what PyTorch notes beside a dictionary, such as versions of its layers
      case 'b' -> {
        pop();
        map(top());
      }
      default -> throw refused("the word 0x" + Integer.toHexString(word));
    }
  }

  private int next() {
    return in.get() & 0xff;
  }

  private void checkProtocol(int protocol) {
    if (protocol > NEWEST_PROTOCOL) {
      throw refused("protocol " + protocol);
    }
  }

  private Object pop() {
    if (stack.isEmpty() || top() == MARK) {
      throw refused("a word that takes more than there is");
    }
    return stack.remove(stack.size() - 1);
  }

  private Object top() {
    if (stack.isEmpty()) {
      throw refused("a word that takes more than there is");
    }
    return stack.get(stack.size() - 1);
  }

  private List<Object> last(int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(pop());
    }
    Collections.reverse(values);
    return values;
  }

  private List<Object> marked() {
    int mark = stack.lastIndexOf(MARK);
    if (mark < 0) {
      throw refused("a word that takes more than there is");
    }
    List<Object> behind = stack.subList(mark + 1, stack.size());
    List<Object> values = new ArrayList<>(behind);
    stack.subList(mark, stack.size()).clear();
    return values;
  }

  private Object remembered(int number) {
    Object value = memo.get(number);
    if (value == null) {
      throw refused("a word that takes what was not remembered");
    }
    return value;
  }

  private long whole(int bytes) {
    if (bytes > Long.BYTES) {
      throw refused("a whole number of " + bytes + " bytes");
    }
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) next() << (8 * i);
    }
    int unused = Long.SIZE - 8 * bytes;
    return bytes == 0 ? 0 : value << unused >> unused;
  }

  private String text(int length) {
    if (length < 0 || length > in.remaining()) {
      throw refused("a text that reaches beyond the end");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (int letter = next(); letter != '\n'; letter = next()) {
      line.append((char) letter);
    }
    return line.toString();
  }

  private PickleName name(String module, String name) {
    return PickleName.of(module, name)
        .orElseThrow(
            () ->
                InputException.in(
                    file,
                    "must hold named numbers alone: nothing else is read, nothing is run",
                    module + "." + name,
                    "save it with torch.save(model.state_dict(), path)"));
  }

  private Object made(Object what, List<Object> arguments) {
    if (what == PickleName.ORDERED_DICT && arguments.isEmpty()) {
      return new LinkedHashMap<>();
    }
    if (what == PickleName.PARAMETER
        && !arguments.isEmpty()
        && arguments.get(0) instanceof PickledTensor tensor) {
      return tensor;
    }
    if (what == PickleName.TENSOR
        && arguments.size() >= 4
        && arguments.get(0) instanceof Storage storage) {
      PickledTensor tensor =
          new PickledTensor(
              storage,
              number(arguments.get(1)),
              numbers(arguments.get(2)),
              numbers(arguments.get(3)));
      if (!tensor.wrong().isEmpty()) {
        throw refused(tensor.wrong());
      }
      return tensor;
    }
    throw refused("something made of other parts than PyTorch makes it of");
  }

  private Storage storage(Object id) {
    List<Object> parts = list(id);
    Optional<StoredType> type =
        parts.size() >= 5 && parts.get(1) instanceof PickleName name
            ? name.type()
            : Optional.empty();
    boolean whole = parts.size() < 6 || parts.get(5) == NONE;
    if (type.isEmpty() || !parts.get(0).equals("storage") || !whole) {
      throw refused("numbers of a kind that is not known");
    }
    long size = number(parts.get(4));
    if (size < 0 || size > Integer.MAX_VALUE) {
      throw refused(size + " numbers in one place");
    }
    return new Storage(type.orElseThrow(), word(parts.get(2)), size);
  }

  private void put(List<Object> keysAndValues) {
    Map<Object, Object> into = map(top());
    if (keysAndValues.size() % 2 != 0) {
      throw refused("a dictionary with a key and no value");
    }
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      into.put(word(keysAndValues.get(i)), keysAndValues.get(i + 1));
    }
  }

  private String word(Object value) {
    if (value instanceof String word) {
      return word;
    }
    throw refused("something else where a name belongs");
  }

  private long number(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    throw refused("something else where a whole number belongs");
  }

  private List<Long> numbers(Object value) {
    return list(value).stream().map(this::number).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(Object value) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw refused("something else where a list belongs");
  }

  @SuppressWarnings("unchecked")
  private Map<Object, Object> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<Object, Object>) map;
    }
    throw refused("something else where a dictionary belongs");
  }

  private InputException refused(String found) {
    return InputException.in(
        file,
        "must be a state file of PyTorch",
        found,
        "save it with torch.save(model.state_dict(), path)");
  }
}
