package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page says of methods that nobody trains. */
final class BaselinesSection {
  private static final String CLAIM =
      "Thirteen baselines on the same texts with the same decision rule, beside the floors";
  private static final int ROWS = 19;

  private final StudiedScores scores;
  private final ExpnetProtocol protocol;

  BaselinesSection(StudiedScores scores, ExpnetProtocol protocol) {
    this.scores = scores;
    this.protocol = protocol;
  }

  Section section() {
    StringBuilder text = new StringBuilder(TEXT);
    Map<String, Object> json = new LinkedHashMap<>();
    int whole = 0;
    for (StudiedWords set : StudiedWords.values()) {
      Optional<JudgedSet> found = JudgedSet.of(scores, set, protocol.resamples());
      if (found.isEmpty()) {
        continue;
      }
      JudgedSet judged = found.get();
      text.append(judged.floors()).append("\n\n").append(JudgedSet.table(judged.baselines()));
      Map<String, Object> methods = new LinkedHashMap<>();
      judged.baselines().forEach(method -> methods.put(method.name(), method.asJson()));
      json.put(set.label(), methods);
      boolean all =
          judged.baselines().size() == ROWS
              && judged.baselines().stream()
                  .allMatch(method -> method.seeds().size() == protocol.seeds());
      whole += all ? 1 : 0;
    }
    Verdict.Outcome outcome =
        whole == StudiedWords.values().length
            ? Verdict.Outcome.REPORTED
            : Verdict.Outcome.NOT_MEASURED;
    return new Section(
        ExpnetPart.BASELINES,
        json.isEmpty() ? "No cells.\n\n" : text.toString(),
        json,
        List.of(
            new Verdict(
                CLAIM, outcome, whole + " of " + StudiedWords.values().length + " sets whole")));
  }

  private static final String TEXT =
      "What is explained is the class that the classifier answers. `AUROC` and `AP` are means over"
          + " texts; `95 %`: texts drawn anew, mean over seeds; brackets: standard deviation over"
          + " seeds. For what is pooled over the words of all texts, scores are standardised within"
          + " their text first, for every method alike; `as given` is pooled AUROC without that. F1"
          + " by top-k marks in each text the share of words that is marked in the other sets"
          + " (SST-R and HX for each other, both for planted), F1 by threshold the words above what"
          + " was best there; nothing is taken from the set that is judged. A method with signs is"
          + " there twice.\n\n";
}
