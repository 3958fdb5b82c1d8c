package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.WordScorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores of words that cells hold, and the marks beside them.
 *
 * @param cells the finished ones
 */
record StudiedScores(Cells cells) {
  /** Which words of a set are marked; empty where that was not measured. */
  Optional<MarkedWords> marked(StudiedWords set) {
    return cells.of(ExpnetPart.BASELINES, set.label(), BaselinesTable.MARKS).stream()
        .findFirst()
        .map(MarkedWords::of);
  }

  /** The sets that a threshold and a share for another set may be taken from. */
  static List<StudiedWords> sources(StudiedWords target) {
    return Arrays.stream(StudiedWords.values())
        .filter(set -> set != target && set != StudiedWords.PLANTED)
        .toList();
  }

  /**
   * What the methods that nobody trains gave on a set; signed ones twice, by size and by positive
   * part.
   */
  List<MethodScores> baselines(StudiedWords set) {
    List<MethodScores> all = new ArrayList<>();
    for (WordMethod method : WordMethod.values()) {
      boolean signed = method.scorer(0).signs() == WordScorer.Signs.SIGNED;
      for (Amount amount : signed ? List.of(Amount.SIZE, Amount.POSITIVE) : List.of(Amount.AS_IS)) {
        baseline(set, method, amount).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<MethodScores> baseline(StudiedWords set, WordMethod method, Amount amount) {
    SortedMap<Long, List<double[]>> own = ofMethod(set, method, amount);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Map<StudiedWords, List<double[]>>> others = new HashMap<>();
    for (long seed : own.keySet()) {
      Map<StudiedWords, List<double[]>> found = new LinkedHashMap<>();
      for (StudiedWords source : sources(set)) {
        List<double[]> scores = ofMethod(source, method, amount).get(seed);
        if (scores != null) {
          found.put(source, scores);
        }
      }
      others.put(seed, found);
    }
    return Optional.of(new MethodScores(method.title() + amount.suffix(), own, others));
  }

  private SortedMap<Long, List<double[]>> ofMethod(
      StudiedWords set, WordMethod method, Amount amount) {
    SortedMap<Long, List<double[]>> found = new TreeMap<>();
    Optional<MarkedWords> words = marked(set);
    if (words.isPresent()) {
      for (Cell cell : cells.of(ExpnetPart.BASELINES, set.label(), method.label())) {
        List<double[]> scores = words.get().cut(cell.numbers(ScoredTexts.SCORES));
        found.put(cell.key().number(), scores.stream().map(amount::of).toList());
      }
    }
    return found;
  }
}
