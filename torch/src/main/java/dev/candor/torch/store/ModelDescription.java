package dev.candor.torch.store;

import dev.candor.core.InputException;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code model.json} says beside the weights: the kind of model, and its parts by name, such
 * as {@code architecture}, {@code encoders}, {@code classes}, {@code evidence}.
 *
 * <p>A part is a record, a map, a list, a text or a number, of anything down to the leaves; it is
 * written as JSON and read back by {@link StoredModel#part}.
 *
 * @param kind which method reads it, such as {@code scores}
 * @param parts by name
 */
public record ModelDescription(String kind, SortedMap<String, Object> parts) {
  private static final Set<String> KEPT = Set.of("formatVersion", "kind", "weights", "seal");

  /** Copies the map and checks the names. */
  public ModelDescription {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    if (kind.isBlank()) {
      throw InputException.of("kind", "must not be blank", kind, "name the method");
    }
    for (String name : parts.keySet()) {
      if (KEPT.contains(name)) {
        throw InputException.of(
            "parts", "must not use the names " + new TreeSet<>(KEPT), name, "rename it");
      }
    }
  }

  /** A description without parts yet. */
  public static ModelDescription of(String kind) {
    return new ModelDescription(kind, new TreeMap<>());
  }

  /** With one part more. */
  public ModelDescription with(String name, Object part) {
    SortedMap<String, Object> more = new TreeMap<>(parts);
    more.put(name, part);
    return new ModelDescription(kind, more);
  }
}
