package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network's outputs and what went on inside, from one forward pass.
 *
 * @param outputs raw, {@code [members, n, outputs]}
 * @param values what was wanted, by path, with the member axis in front; a network that is answered
 *     in parts has one member, and its layers see no axis for it: {@code [n, ...]}
 */
public record Recorded(NdArray outputs, Map<String, NdArray> values) {
  /** Copies the map. */
  public Recorded {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** What was wanted at a path. */
  public NdArray value(String path) {
    NdArray value = values.get(path);
    if (value == null) {
      throw InputException.of(
          "path", "must be one that was wanted and met", path, "use one of " + values.keySet());
    }
    return value;
  }

  /** The parts of a batch put together, rows first. */
  static Recorded joined(List<Recorded> parts) {
    Map<String, NdArray> values = new TreeMap<>();
    if (!parts.isEmpty()) {
      for (String path : parts.get(0).values().keySet()) {
        values.put(path, Answers.joinFirst(parts.stream().map(part -> part.value(path)).toList()));
      }
    }
    return new Recorded(Answers.joinRows(parts.stream().map(Recorded::outputs).toList()), values);
  }
}
