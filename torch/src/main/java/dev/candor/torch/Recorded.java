package dev.candor.torch;

import dev.candor.core.NdArray;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network's outputs and what went on inside, from one forward pass.
 *
 * @param outputs raw, {@code [members, n, outputs]}
 * @param values what was wanted, by path, with the member axis in front
 */
public record Recorded(NdArray outputs, Map<String, NdArray> values) {
  /** Copies the map. */
  public Recorded {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
