package dev.candor.onnx;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How an {@link OnnxPredictor} asks its file.
 *
 * @param threads threads of one call; several calls may run at once beside that
 * @param input the input that the batch goes to; empty: the only one that is not held constant
 * @param output the output that is read; empty: the first that holds fractions, which for a
 *     classifier of trees is the probabilities and not the label
 * @param constants other inputs by name, each one row without a batch axis, repeated for every row:
 *     an attention mask, a temperature
 * @param filled other inputs by name, filled with one number wherever they have no length of their
 *     own as long as the batch: an attention mask for texts of any length
 */
public record OnnxSettings(
    int threads,
    Optional<String> input,
    Optional<String> output,
    SortedMap<String, NdArray> constants,
    SortedMap<String, Double> filled) {
  /** Checks that there is a thread, and copies the map. */
  public OnnxSettings {
    if (threads < 1) {
      throw InputException.of(
          "threads", "must be 1 or more", threads, "give as many as there are cores to spare");
    }
    constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
    filled = Collections.unmodifiableSortedMap(new TreeMap<>(filled));
    for (String name : filled.keySet()) {
      if (constants.containsKey(name)) {
        throw InputException.of(
            "filled input", "must not be held constant as well", name, "give one of both");
      }
    }
  }

  /** As many threads as there are processors, the only input, the first output with fractions. */
  public static OnnxSettings withDefaults() {
    return new OnnxSettings(
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** With another number of threads. */
  public OnnxSettings withThreads(int newThreads) {
    return new OnnxSettings(newThreads, input, output, constants, filled);
  }

  /** With the batch going to this input. */
  public OnnxSettings withInput(String name) {
    return new OnnxSettings(threads, Optional.of(name), output, constants, filled);
  }

  /** With this output. */
  public OnnxSettings withOutput(String name) {
    return new OnnxSettings(threads, input, Optional.of(name), constants, filled);
  }

  /** With one more input held constant: one row, without a batch axis. */
  public OnnxSettings withConstant(String name, NdArray row) {
    Map<String, NdArray> more = new TreeMap<>(constants);
    more.put(name, row);
    return new OnnxSettings(threads, input, output, new TreeMap<>(more), filled);
  }

  /** With one more input filled with a number, as long as the batch where its length is free. */
  public OnnxSettings withFilled(String name, double number) {
    SortedMap<String, Double> more = new TreeMap<>(filled);
    more.put(name, number);
    return new OnnxSettings(threads, input, output, constants, more);
  }
}
