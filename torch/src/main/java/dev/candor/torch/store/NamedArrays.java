package dev.candor.torch.store;

import dev.candor.core.NdArray;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Arrays by name, with notes about them: what a safetensors file holds.
 *
 * @param arrays the numbers, by name
 * @param metadata texts, by name
 */
public record NamedArrays(SortedMap<String, NdArray> arrays, SortedMap<String, String> metadata) {
  /** Copies the maps. */
  public NamedArrays {
    arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
  }

  /** Arrays without notes. */
  public static NamedArrays of(Map<String, NdArray> arrays) {
    return new NamedArrays(new TreeMap<>(arrays), new TreeMap<>());
  }

  /** With these notes instead. */
  public NamedArrays withMetadata(Map<String, String> newMetadata) {
    return new NamedArrays(arrays, new TreeMap<>(newMetadata));
  }
}
