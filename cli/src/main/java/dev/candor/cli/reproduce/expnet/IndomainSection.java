package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the page says of explainers that learned from the task itself. */
final class IndomainSection {
  private static final Map<StudiedWords, Double> AIMS =
      Map.of(StudiedWords.SST, .85, StudiedWords.HATE, .87);
  private static final double ABOUT = .02;

  private final StudiedScores scores;
  private final ExpnetProtocol protocol;

  IndomainSection(StudiedScores scores, ExpnetProtocol protocol) {
    this.scores = scores;
    this.protocol = protocol;
  }

  Section section() {
    StringBuilder text = new StringBuilder(TEXT);
    Map<String, Object> json = new LinkedHashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (StudiedWords set : StudiedWords.values()) {
      Optional<JudgedSet> judged = JudgedSet.of(scores, set, protocol.resamples());
      Optional<MethodScores> learned = judged.flatMap(found -> learned(set, found.words()));
      if (learned.isEmpty()) {
        verdicts.add(Verdict.notMeasured(claim(set)));
        continue;
      }
      JudgedMethod own = judged.get().judged(learned.get());
      text.append("**").append(set.title()).append("**\n\n");
      text.append(JudgedSet.table(List.of(own)));
      Beside beside = Beside.of(own, judged.get().baselines());
      text.append(beside.table());
      json.put(set.label(), Map.of("expnet", own.asJson(), "above", beside.asJson()));
      verdicts.add(verdict(set, own, beside));
    }
    return new Section(
        ExpnetPart.INDOMAIN, json.isEmpty() ? "No cells.\n\n" : text.toString(), json, verdicts);
  }

  private Optional<MethodScores> learned(StudiedWords set, MarkedWords words) {
    SortedMap<Long, List<double[]>> found = new TreeMap<>();
    for (Cell cell : scores.cells().of(ExpnetPart.INDOMAIN, set.label(), IndomainTable.METHOD)) {
      found.put(cell.key().number(), words.cut(cell.numbers(ScoredTexts.SCORES)));
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new MethodScores("ExpNet, all layers", found, Map.of()));
  }

  private static String claim(StudiedWords set) {
    Double aim = AIMS.get(set);
    return aim == null
        ? "Within " + set.title() + ", ExpNet is above every baseline"
        : "Within "
            + set.title()
            + ", ExpNet's AUROC is about "
            + Words.number(aim, 2).substring(1)
            + " and above every baseline, intervals above 0";
  }

  private Verdict verdict(StudiedWords set, JudgedMethod own, Beside beside) {
    double auroc = own.mean().auroc();
    String measured =
        Words.share(auroc) + "; the nearest baseline: " + beside.nearest() + ", " + beside.least();
    boolean whole = own.seeds().size() >= protocol.seeds() && beside.whole(protocol.seeds());
    if (!whole) {
      return new Verdict(
          claim(set), Verdict.Outcome.NOT_MEASURED, measured + " (not all seeds are there)");
    }
    boolean high = auroc >= AIMS.getOrDefault(set, 0.) - ABOUT;
    return new Verdict(claim(set), Verdict.Outcome.of(high && beside.allClear()), measured);
  }

  private static final String TEXT =
      "Five folds by sentence, all layers, standardised within the sentence; in each fold an eighth"
          + " of the other texts chooses the epoch. A text is scored by a network that did not"
          + " learn from it. F1 by top-k here is at the share of the set itself, which that of the"
          + " other folds equals but for chance. Below: how far its AUROC is above each baseline's,"
          + " over texts drawn anew, mean over seeds.\n\n";
}
