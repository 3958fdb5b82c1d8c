package dev.candor.cli.reproduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a quick study: one cell of every table, then another of every table, and within a
 * table one of every data set, the first seed before the second. Whatever the time leaves out, no
 * table is left empty while another one is filled.
 */
final class TakingTurns {
  private TakingTurns() {}

  /**
   * The cells of all tables in turn.
   *
   * @param tables the cells of each table, what says most first
   */
  static List<Job> of(List<List<Job>> tables) {
    return inTurn(tables.stream().map(TakingTurns::bySet).toList());
  }

  private static List<Job> bySet(List<Job> table) {
    Map<String, List<Job>> sets = new LinkedHashMap<>();
    table.stream()
        .sorted(Comparator.comparingLong((Job job) -> job.key().number()))
        .forEach(job -> sets.computeIfAbsent(job.key().set(), s -> new ArrayList<>()).add(job));
    return inTurn(List.copyOf(sets.values()));
  }

  private static List<Job> inTurn(List<List<Job>> lists) {
    List<Job> all = new ArrayList<>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<Job> list : lists) {
        if (turn < list.size()) {
          all.add(list.get(turn));
        }
      }
    }
    return all;
  }
}
