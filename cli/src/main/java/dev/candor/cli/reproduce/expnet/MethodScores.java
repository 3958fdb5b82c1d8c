package dev.candor.cli.reproduce.expnet;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one method gave on one set, seed by seed.
 *
 * @param name as tables call it
 * @param scores for each seed the scores of each text's words, as amounts
 * @param sources for each seed what the same method, learned from the same texts, gave on sets that
 *     a threshold and a share may be taken from, by the set
 */
record MethodScores(
    String name,
    SortedMap<Long, List<double[]>> scores,
    Map<Long, Map<StudiedWords, List<double[]>>> sources) {
  /** Copies the maps. */
  MethodScores {
    scores = new TreeMap<>(scores);
    sources = Map.copyOf(sources);
  }
}
