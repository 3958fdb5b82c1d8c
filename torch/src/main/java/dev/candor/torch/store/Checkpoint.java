package dev.candor.torch.store;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A training run between two epochs: everything that is needed to go on as if it had never stopped.
 *
 * @param epoch epochs done
 * @param arrays weights, the optimiser's state, losses so far, by name
 * @param notes settings and random states as text, by name
 */
public record Checkpoint(
    long epoch, SortedMap<String, NdArray> arrays, SortedMap<String, String> notes) {
  /** Copies the maps. */
  public Checkpoint {
    arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    if (epoch < 0) {
      throw InputException.of("epoch", "must be 0 or more", epoch, "count the epochs done");
    }
  }

  /** A checkpoint without notes yet. */
  public static Checkpoint of(long epoch, Map<String, NdArray> arrays) {
    return new Checkpoint(epoch, new TreeMap<>(arrays), new TreeMap<>());
  }

  /** With one note more. */
  public Checkpoint with(String name, String note) {
    SortedMap<String, String> more = new TreeMap<>(notes);
    more.put(name, note);
    return new Checkpoint(epoch, arrays, more);
  }

  /** With one number more, kept to the last bit. */
  public Checkpoint with(String name, double number) {
    return with(name, Double.toString(number));
  }

  /** With one whole number more. */
  public Checkpoint with(String name, long number) {
    return with(name, Long.toString(number));
  }

  /** A note. */
  public String text(String name) {
    String note = notes.get(name);
    if (note == null) {
      throw InputException.of(
          "checkpoint", "must have the note " + name, notes.keySet(), "start the training anew");
    }
    return note;
  }

  /** A note that is a number. */
  public double number(String name) {
    try {
      return Double.parseDouble(text(name));
    } catch (NumberFormatException e) {
      throw InputException.of(name, "must be a number", text(name), "start the training anew");
    }
  }

  /** A note that is a whole number. */
  public long whole(String name) {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException e) {
      throw InputException.of(
          name, "must be a whole number", text(name), "start the training anew");
    }
  }
}
