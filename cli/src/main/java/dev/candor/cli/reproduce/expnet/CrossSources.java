package dev.candor.cli.reproduce.expnet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tasks that a small network learns from.
 *
 * @param sets one or more of them, in their order
 */
record CrossSources(List<StudiedWords> sets) {
  /** Copies the list. */
  CrossSources {
    sets = List.copyOf(sets);
  }

  /** Each alone, and each two together. */
  static List<CrossSources> all() {
    List<CrossSources> all = new ArrayList<>();
    for (StudiedWords one : StudiedWords.values()) {
      all.add(new CrossSources(List.of(one)));
    }
    for (StudiedWords left : StudiedWords.values()) {
      List<StudiedWords> two = new ArrayList<>(List.of(StudiedWords.values()));
      two.remove(left);
      all.add(new CrossSources(two));
    }
    return all;
  }

  /** The tasks that are not learned from. */
  List<StudiedWords> targets() {
    List<StudiedWords> others = new ArrayList<>(List.of(StudiedWords.values()));
    others.removeAll(sets);
    return others;
  }

  /** As figures are called. */
  String label() {
    return sets.stream().map(StudiedWords::label).collect(Collectors.joining("+"));
  }

  /** As the page calls it. */
  String title() {
    return sets.stream().map(StudiedWords::title).collect(Collectors.joining(" + "));
  }

  /** What the scores of a set are called in a cell. */
  String figure(StudiedWords judged) {
    return label() + " on " + judged.label();
  }
}
