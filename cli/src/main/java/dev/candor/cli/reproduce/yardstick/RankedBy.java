package dev.candor.cli.reproduce.yardstick;

import java.util.ArrayList;
import java.util.List;

/**
 * Who ranks the columns?
 *
 * @param label of its figures
 * @param title on the page
 */
record RankedBy(String label, String title) {
  /** The gate first, then the methods on the twin, then the floors. */
  static List<RankedBy> all() {
    List<RankedBy> all = new ArrayList<>();
    all.add(new RankedBy(RankingJobs.GATE, "gate (by design)"));
    for (PostHoc method : PostHoc.values()) {
      all.add(new RankedBy(method.label(), method.title() + " on the twin"));
    }
    all.add(new RankedBy(RankingJobs.LOGISTIC, "logistic floor"));
    all.add(new RankedBy(RankingJobs.RANDOM, "random floor"));
    return all;
  }

  /** The methods on the twin. */
  static List<RankedBy> afterwards() {
    return all().subList(1, 1 + PostHoc.values().length);
  }
}
