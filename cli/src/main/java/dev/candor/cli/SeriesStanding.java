package dev.candor.cli;

import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.design.actif.RankInterval;
import dev.candor.design.actif.Standing;
import dev.candor.report.JsonLayout;
import dev.candor.report.RankingJson;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ranking over windows, with the ranks that each feature may have.
 *
 * @param standing what was found
 * @param ranking the same with the hashes of model and data
 */
record SeriesStanding(Standing standing, Ranking ranking) {
  private static final int MOST_FEATURES = 30;
  private static final int WIDEST_NAME = 32;
  private static final int BAR = 24;

  static SeriesStanding of(Standing standing, Optional<String> modelHash, String dataHash) {
    Evidence found = standing.ranking().evidence().withDataHash(dataHash);
    Evidence evidence = modelHash.map(found::withModelHash).orElse(found);
    return new SeriesStanding(standing, new Ranking(standing.ranking().features(), evidence));
  }

  /** A table with bars. */
  void print(PrintStream out, Screen screen) {
    out.printf(
        Locale.ROOT, "%s over %d windows%n", ranking.evidence().method(), standing.windows());
    lines(MOST_FEATURES, screen).forEach(out::println);
    out.println();
  }

  /** The table's lines, with the names of its columns first. */
  List<String> lines(int most, Screen screen) {
    List<RankedFeature> shown =
        ranking.features().subList(0, Math.min(most, ranking.features().size()));
    int name =
        Math.min(
            WIDEST_NAME,
            Math.max(7, shown.stream().mapToInt(f -> f.feature().length()).max().orElse(0)));
    double largest = shown.stream().mapToDouble(RankedFeature::weight).max().orElse(1);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%4s  %-" + name + "s  importance  %-" + BAR + "s  may rank",
            "rank",
            "feature",
            ""));
    for (int i = 0; i < shown.size(); i++) {
      RankedFeature feature = shown.get(i);
      RankInterval interval = standing.intervals().get(i);
      String bar = screen.bar(largest > 0 ? feature.weight() / largest : 0, BAR);
      lines.add(
          String.format(
              Locale.ROOT,
              "%4d  %-" + name + "s  %10.4g  %-" + BAR + "s  %d to %d",
              feature.rank(),
              cut(feature.feature(), name),
              feature.weight(),
              bar,
              interval.best(),
              interval.worst()));
    }
    if (ranking.features().size() > shown.size()) {
      lines.add("      and " + (ranking.features().size() - shown.size()) + " more");
    }
    return lines;
  }

  private static String cut(String text, int width) {
    String line = Failure.oneLine(text);
    return line.length() <= width ? line : line.substring(0, width - 3) + "...";
  }

  /** As {@code --json} prints it: a ranking, with the ranks that each feature may have. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json =
        JsonMapper.builder()
            .build()
            .readValue(
                RankingJson.text(ranking, JsonLayout.ONE_LINE),
                new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
    json.put("ranking", features());
    json.put("windows", standing.windows());
    return json;
  }

  /** Each feature as a JSON object. */
  List<Map<String, @Nullable Object>> features() {
    Map<String, RankInterval> intervals = new HashMap<>();
    standing.intervals().forEach(interval -> intervals.put(interval.feature(), interval));
    return ranking.features().stream().map(f -> json(f, intervals)).toList();
  }

  private static Map<String, @Nullable Object> json(
      RankedFeature feature, Map<String, RankInterval> intervals) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("feature", feature.feature());
    json.put("weight", feature.weight());
    json.put("weightLow", feature.weightLow());
    json.put("weightHigh", feature.weightHigh());
    json.put("rank", feature.rank());
    json.put("rankSd", feature.rankSd());
    json.put("confirmed", null);
    RankInterval interval = intervals.get(feature.feature());
    if (interval != null) {
      json.put("rankBest", interval.best());
      json.put("rankWorst", interval.worst());
    }
    return json;
  }
}
