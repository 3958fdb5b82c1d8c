package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.core.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rows in the order of time, of one subject or many, with a target.
 *
 * @param features the names of what goes in
 * @param target the name of what is predicted
 * @param classes their names where the target is a class, sorted; empty where it is a number
 * @param recordings one for each subject and file
 * @param notes what was found and what was done about it, a sentence each
 */
public record Series(
    List<String> features,
    String target,
    List<String> classes,
    List<Recording> recordings,
    List<String> notes) {
  /** Copies the lists. */
  public Series {
    features = List.copyOf(features);
    classes = List.copyOf(classes);
    recordings = List.copyOf(recordings);
    notes = List.copyOf(notes);
    if (features.isEmpty()) {
      throw InputException.of("features", "must be one or more", 0, "name columns of numbers");
    }
    if (new HashSet<>(features).size() < features.size()) {
      throw InputException.of("features", "must have a name each", features, "rename one");
    }
  }

  /** Recordings in memory whose target is a number. */
  public static Series of(List<String> features, String target, List<Recording> recordings) {
    return new Series(features, target, List.of(), recordings, List.of());
  }

  /** The subjects in the order in which they come first. */
  public List<String> subjects() {
    return recordings.stream().map(Recording::subject).distinct().toList();
  }

  /** How many rows there are in all. */
  public int rows() {
    return recordings.stream().mapToInt(Recording::rows).sum();
  }

  /** The place of a feature. */
  public int feature(String name) {
    int place = features.indexOf(name);
    if (place < 0) {
      throw InputException.of("feature", "must be one of " + features, name, "check the spelling");
    }
    return place;
  }

  /** Some of the subjects. */
  public Series ofSubjects(List<String> some) {
    Set<String> wanted = new HashSet<>(some);
    List<String> unknown = new ArrayList<>(some);
    unknown.removeAll(subjects());
    if (!unknown.isEmpty()) {
      throw InputException.of("subjects", "must be in the data", unknown, "check the spelling");
    }
    return new Series(
        features,
        target,
        classes,
        recordings.stream().filter(r -> wanted.contains(r.subject())).toList(),
        notes);
  }

  /** Some of the features, in this order. */
  public Series withFeatures(List<String> some) {
    int[] places = some.stream().mapToInt(this::feature).toArray();
    List<Recording> fewer = new ArrayList<>();
    for (Recording recording : recordings) {
      double[][] columns = new double[places.length][];
      for (int i = 0; i < places.length; i++) {
        columns[i] = recording.column(places[i]);
      }
      fewer.add(recording.withColumns(columns));
    }
    return new Series(some, target, classes, fewer, notes);
  }

  /** Without these features. */
  public Series without(List<String> left) {
    left.forEach(this::feature);
    return withFeatures(features.stream().filter(name -> !left.contains(name)).toList());
  }

  /**
   * Without the rows whose target lies outside {@code (above, most]}: what is before such a row is
   * parted from what comes after. A missing target is kept; no window predicts it.
   */
  public Series withTargetIn(double above, double most) {
    List<Recording> fewer = new ArrayList<>();
    int left = 0;
    for (Recording recording : recordings) {
      int[] kept =
          IntStream.range(0, recording.rows())
              .filter(i -> !(recording.target(i) <= above) && !(recording.target(i) > most))
              .toArray();
      left += recording.rows() - kept.length;
      fewer.add(recording.some(kept, true));
    }
    return new Series(features, target, classes, fewer, notes)
        .noting(
            left + " rows whose " + target + " is not in (" + above + ", " + most + "] left out");
  }

  /**
   * A part of each recording in its order of time, so that what comes later can test what was
   * learned from what came before.
   *
   * @param from the share of a recording's rows before the part, 0 for none
   * @param to the share of its rows before the part's end, 1 for all
   */
  public Series part(double from, double to) {
    if (!(from >= 0 && from < to && to <= 1)) {
      throw InputException.of(
          "part", "must go from a smaller to a larger share", from + " to " + to, "0 to .7");
    }
    List<Recording> parts = new ArrayList<>();
    for (Recording recording : recordings) {
      int first = (int) Math.round(from * recording.rows());
      int end = (int) Math.round(to * recording.rows());
      parts.add(recording.some(IntStream.range(first, end).toArray(), false));
    }
    return new Series(features, target, classes, parts, notes);
  }

  /** With a sentence more. */
  public Series noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Series(features, target, classes, recordings, more);
  }

  /** The hash of names and numbers, not of how the files spelt them. */
  public String hash() {
    Sha256 hash = new Sha256().add(features.size()).add(target);
    features.forEach(hash::add);
    classes.forEach(hash::add);
    for (Recording recording : recordings) {
      hash.add(recording.subject()).add(recording.rows());
      for (int row = 0; row < recording.rows(); row++) {
        hash.add(Double.doubleToLongBits(recording.target(row) + 0.0));
        hash.add(recording.breaksBefore(row) ? 1 : 0);
        for (int f = 0; f < features.size(); f++) {
          hash.add(Double.doubleToLongBits(recording.value(f, row) + 0.0));
        }
      }
    }
    return hash.hex();
  }
}
