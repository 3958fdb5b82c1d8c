package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is needed to go on with a training as if it had not been broken off: parameters,
 * the optimiser's moments, the best parameters so far, the history. Plain arrays and plain text, so
 * any format can hold it. Random draws have seeds of their own for every epoch and need no state.
 *
 * @param arrays by name
 * @param facts by name
 */
public record Checkpoint(Map<String, NdArray> arrays, SortedMap<String, String> facts) {
  static final String VALUE = "value/";
  static final String FIRST = "first/";
  static final String SECOND = "second/";
  static final String BEST = "best/";
  static final String STOP = "stop/";
  static final String HISTORY = "history/";
  static final String EPOCH = "epoch";

  /** Copies the maps. */
  public Checkpoint {
    arrays = Collections.unmodifiableMap(new TreeMap<>(arrays));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** How many epochs are done. */
  public int epoch() {
    String text = facts.getOrDefault(EPOCH, "");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw InputException.of(
          "checkpoint", "must say how many epochs are done", text, "use an undamaged one");
    }
  }

  /** The array of this name. */
  public NdArray array(String name) {
    NdArray array = arrays.get(name);
    if (array == null) {
      throw InputException.of(
          "checkpoint", "must hold " + name, arrays.keySet(), "use one of the same plan");
    }
    return array;
  }

  /**
   * The network's parameters at that time, the best ones where the plan has an early stop: enough
   * to build a network from.
   */
  public Map<String, NdArray> parameters() {
    Map<String, NdArray> parameters = new TreeMap<>(under(VALUE));
    if (arrays.containsKey(STOP + "lowest")) {
      parameters.putAll(under(BEST));
    }
    return parameters;
  }

  private SortedMap<String, NdArray> under(String prefix) {
    SortedMap<String, NdArray> found = new TreeMap<>();
    arrays.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), array);
          }
        });
    return found;
  }
}
