package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All layers of a network on their way, and who makes and uses what. Changed by every fusion. */
final class Drafts {
  private final List<Optional<Draft>> slots = new ArrayList<>();
  private final Map<String, Integer> makers = new HashMap<>();
  private final Map<String, Set<Integer>> users = new HashMap<>();
  private final Map<String, OnnxTensor> known;
  private final String answer;

  /**
   * No layer yet.
   *
   * @param known values that do not depend on any input; may grow
   * @param answer the value that is the network's output
   */
  Drafts(Map<String, OnnxTensor> known, String answer) {
    this.known = known;
    this.answer = answer;
  }

  void add(Draft draft) {
    slots.add(Optional.empty());
    put(slots.size() - 1, draft);
  }

  /** How many places there are, empty ones included. */
  int size() {
    return slots.size();
  }

  /** The layer at a place, if it was not taken into another. */
  Optional<Draft> at(int slot) {
    return slots.get(slot);
  }

  /** Where the layer stands that makes a value. */
  Optional<Integer> maker(String value) {
    return Optional.ofNullable(makers.get(value));
  }

  /** The layer that makes a value. */
  Optional<Draft> madeBy(String value) {
    return maker(value).flatMap(this::at);
  }

  /** Where the layers stand that use a value. */
  Set<Integer> users(String value) {
    return Collections.unmodifiableSet(users.getOrDefault(value, Set.of()));
  }

  /** Where the one layer stands that uses a value, if it is one and the value is not the answer. */
  Optional<Integer> onlyUser(String value) {
    Set<Integer> all = users(value);
    return all.size() == 1 && !value.equals(answer)
        ? Optional.of(all.iterator().next())
        : Optional.empty();
  }

  /** Whether nobody but these layers needs a value. */
  boolean isUsedOnlyBy(String value, Set<Integer> parts) {
    return !value.equals(answer) && parts.containsAll(users(value));
  }

  /** The fractions of a value that does not depend on any input. */
  Optional<NdArray> numbers(String value) {
    return known.get(value) instanceof OnnxTensor.Fractions held
        ? Optional.of(held.numbers())
        : Optional.empty();
  }

  /** A single number that does not depend on any input. */
  Optional<Double> number(String value) {
    return numbers(value).filter(held -> held.size() == 1).map(held -> held.get(0));
  }

  boolean isKnown(String value) {
    return known.containsKey(value);
  }

  /** Puts one layer in the place of several, where the last of them stood. */
  void fuse(Set<Integer> parts, Draft by) {
    for (int part : parts) {
      Draft old = slots.get(part).orElseThrow();
      old.outputs().forEach(makers::remove);
      old.inputs().forEach(input -> users.getOrDefault(input, new HashSet<>()).remove(part));
      slots.set(part, Optional.empty());
    }
    put(new TreeSet<>(parts).last(), by);
  }

  private void put(int slot, Draft draft) {
    slots.set(slot, Optional.of(draft));
    draft.outputs().forEach(output -> makers.put(output, slot));
    draft.inputs().forEach(input -> users.computeIfAbsent(input, n -> new TreeSet<>()).add(slot));
  }

  /** The layers in order, without those whose answers nobody asks for any more. */
  List<Draft> needed() {
    Set<String> used = new HashSet<>(Set.of(answer));
    List<Draft> needed = new ArrayList<>();
    for (int slot = slots.size() - 1; slot >= 0; slot--) {
      Optional<Draft> draft = slots.get(slot);
      if (draft.isPresent() && draft.get().outputs().stream().anyMatch(used::contains)) {
        used.addAll(draft.get().inputs());
        needed.add(draft.get());
      }
    }
    Collections.reverse(needed);
    return needed;
  }
}
