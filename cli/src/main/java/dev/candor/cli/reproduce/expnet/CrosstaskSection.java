package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Figure;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.text.WordMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the page says of explainers that are judged on a task they never saw. */
final class CrosstaskSection {
  private static final String CLAIM =
      "Across tasks, a supervised explainer is above gradient norm and Chefer by .02 AUROC or more,"
          + " intervals above 0, on SST-R, HX and planted";
  private static final String JOINED = "joined-signals, nothing learned";
  private static final String JOINED_CLAIM =
      "Signals joined within the text, of which nothing is learned, are above both by as much";
  private static final double LEAST = .02;
  private static final List<WordMethod> RIVALS =
      List.of(WordMethod.GRADIENT_NORM, WordMethod.CHEFER, WordMethod.LAST_ATTENTION);
  private static final List<WordMethod> CLAIMED =
      List.of(WordMethod.GRADIENT_NORM, WordMethod.CHEFER);

  private final StudiedScores scores;
  private final ExpnetProtocol protocol;

  CrosstaskSection(StudiedScores scores, ExpnetProtocol protocol) {
    this.scores = scores;
    this.protocol = protocol;
  }

  /**
   * A variant that learned from some tasks, on a task it never saw.
   *
   * @param variant which; none where nothing was learned
   * @param from the tasks
   * @param judged on the texts of the task
   * @param apart by how much it is above each rival that was measured
   */
  private record Crossed(
      Optional<CrossVariant> variant,
      CrossSources from,
      JudgedMethod judged,
      Map<WordMethod, JudgedMethod.Apart> apart) {
    boolean clears() {
      return CLAIMED.stream()
          .allMatch(
              rival -> {
                JudgedMethod.Apart one = apart.get(rival);
                return one != null && one.clearly() && one.mean() >= LEAST;
              });
    }
  }

  Section section() {
    StringBuilder text = new StringBuilder(TEXT);
    Map<String, Object> json = new LinkedHashMap<>();
    List<Figure> figures = new ArrayList<>();
    Map<StudiedWords, List<Crossed>> all = new LinkedHashMap<>();
    for (StudiedWords target : StudiedWords.values()) {
      Optional<JudgedSet> judged = JudgedSet.of(scores, target, protocol.resamples());
      List<Crossed> found = judged.map(this::crossed).orElse(List.of());
      if (found.isEmpty()) {
        continue;
      }
      all.put(target, found);
      text.append("**Judged on ").append(target.title()).append("**\n\n");
      List<JudgedMethod> rows = new ArrayList<>(found.stream().map(Crossed::judged).toList());
      for (WordMethod rival : RIVALS) {
        judged.get().baseline(rival.title()).ifPresent(rows::add);
      }
      rows.sort(Comparator.comparingDouble((JudgedMethod m) -> -m.mean().auroc()));
      text.append(JudgedSet.table(rows)).append(differences(found));
      Optional<AcrossTasks> named = named(judged.get(), found);
      named.ifPresent(one -> text.append(one.markdown()));
      named.ifPresent(one -> figures.add(one.figure()));
      Map<String, Object> own = new LinkedHashMap<>();
      found.forEach(one -> own.put(one.judged().name(), json(one)));
      json.put(target.label(), own);
    }
    return new Section(
        ExpnetPart.CROSSTASK,
        json.isEmpty() ? "No cells.\n\n" : text.toString(),
        json,
        List.of(
            verdict(CLAIM, Optional.of(CrossVariant.chosen()), all),
            verdict(JOINED_CLAIM, Optional.empty(), all)),
        figures);
  }

  /** The variant that the protocol names, learned on all that may be learned on. */
  private static Optional<AcrossTasks> named(JudgedSet judged, List<Crossed> found) {
    List<JudgedMethod> untrained =
        found.stream().filter(one -> one.variant().isEmpty()).map(Crossed::judged).toList();
    return of(Optional.of(CrossVariant.chosen()), judged.set(), found)
        .map(one -> new AcrossTasks(judged, one.from(), one.judged(), untrained));
  }

  /** A variant that learned on all that may be learned on for a set. */
  private static Optional<Crossed> of(
      Optional<CrossVariant> variant, StudiedWords target, List<Crossed> found) {
    return found.stream()
        .filter(one -> one.variant().equals(variant))
        .filter(one -> one.from().sets().equals(StudiedScores.sources(target)))
        .findFirst();
  }

  private List<Crossed> crossed(JudgedSet judged) {
    List<Crossed> all = new ArrayList<>();
    for (CrossVariant variant : CrossVariant.values()) {
      for (CrossSources from : CrossSources.all()) {
        if (from.targets().contains(judged.set())) {
          method(variant, from, judged)
              .ifPresent(m -> all.add(compared(Optional.of(variant), from, m, judged)));
        }
      }
    }
    joined(judged)
        .ifPresent(
            m ->
                all.add(
                    compared(
                        Optional.empty(),
                        new CrossSources(StudiedScores.sources(judged.set())),
                        m,
                        judged)));
    return all;
  }

  /** Signals joined within the text; threshold and share are of the same sets as the others'. */
  private Optional<MethodScores> joined(JudgedSet judged) {
    SortedMap<Long, List<double[]>> own = joined(judged.set(), judged.words());
    Map<Long, Map<StudiedWords, List<double[]>>> others = new HashMap<>();
    for (long seed : own.keySet()) {
      Map<StudiedWords, List<double[]>> sources = new LinkedHashMap<>();
      for (StudiedWords source : StudiedScores.sources(judged.set())) {
        MarkedWords words = judged.marks().get(source);
        List<double[]> found = words == null ? null : joined(source, words).get(seed);
        if (found != null) {
          sources.put(source, found);
        }
      }
      others.put(seed, sources);
    }
    return own.isEmpty() ? Optional.empty() : Optional.of(new MethodScores(JOINED, own, others));
  }

  private SortedMap<Long, List<double[]>> joined(StudiedWords set, MarkedWords words) {
    SortedMap<Long, List<double[]>> found = new TreeMap<>();
    for (Cell cell : scores.cells().of(ExpnetPart.CROSSTASK, set.label(), CrosstaskTable.JOINED)) {
      found.put(cell.key().number(), words.cut(cell.numbers(ScoredTexts.SCORES)));
    }
    return found;
  }

  private static Crossed compared(
      Optional<CrossVariant> variant, CrossSources from, MethodScores method, JudgedSet judged) {
    JudgedMethod own = judged.judged(method);
    Map<WordMethod, JudgedMethod.Apart> apart = new LinkedHashMap<>();
    for (WordMethod rival : RIVALS) {
      judged.baseline(rival.title()).ifPresent(other -> apart.put(rival, own.above(other)));
    }
    return new Crossed(variant, from, own, apart);
  }

  private Optional<MethodScores> method(CrossVariant variant, CrossSources from, JudgedSet judged) {
    SortedMap<Long, List<double[]>> own = new TreeMap<>();
    Map<Long, Map<StudiedWords, List<double[]>>> others = new HashMap<>();
    for (Cell cell : scores.cells().of(ExpnetPart.CROSSTASK, CrosstaskTable.SET, variant.label())) {
      long seed = cell.key().number();
      own.put(seed, judged.words().cut(cell.numbers(from.figure(judged.set()))));
      Map<StudiedWords, List<double[]>> sources = new LinkedHashMap<>();
      for (StudiedWords source : from.sets()) {
        MarkedWords words = judged.marks().get(source);
        if (words != null) {
          sources.put(source, words.cut(cell.numbers(from.figure(source))));
        }
      }
      others.put(seed, sources);
    }
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new MethodScores(variant.title() + ", from " + from.title(), own, others));
  }

  private static String differences(List<Crossed> found) {
    List<String> headings = new ArrayList<>(List.of("above"));
    RIVALS.forEach(rival -> headings.add(rival.title() + " by, 95 %"));
    MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
    for (Crossed one : found) {
      List<String> row = new ArrayList<>(List.of(one.judged().name()));
      for (WordMethod rival : RIVALS) {
        JudgedMethod.Apart apart = one.apart().get(rival);
        row.add(apart == null ? "-" : apart.written());
      }
      table.add(row.toArray(String[]::new));
    }
    return table.toString();
  }

  private static Map<String, Object> json(Crossed one) {
    Map<String, Object> json = new LinkedHashMap<>(one.judged().asJson());
    one.apart()
        .forEach(
            (rival, apart) ->
                json.put(
                    "above " + rival.title(),
                    List.of(apart.mean(), apart.interval().low(), apart.interval().high())));
    return json;
  }

  /** The variant that the protocol names, from what people marked; nothing is chosen here. */
  private Verdict verdict(
      String claim, Optional<CrossVariant> variant, Map<StudiedWords, List<Crossed>> all) {
    Map<StudiedWords, Crossed> byTarget = new LinkedHashMap<>();
    all.forEach(
        (target, found) -> of(variant, target, found).ifPresent(one -> byTarget.put(target, one)));
    List<Crossed> named = List.copyOf(byTarget.values());
    if (named.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    StringBuilder measured = new StringBuilder(variant.map(CrossVariant::title).orElse(JOINED));
    for (Map.Entry<StudiedWords, Crossed> entry : byTarget.entrySet()) {
      Crossed one = entry.getValue();
      measured
          .append("; ")
          .append(entry.getKey().title())
          .append(" ")
          .append(Words.share(one.judged().mean().auroc()));
      for (WordMethod rival : CLAIMED) {
        JudgedMethod.Apart apart = one.apart().get(rival);
        measured
            .append(rival == CLAIMED.get(0) ? ": " : " and ")
            .append(apart == null ? "-" : apart.written());
      }
    }
    boolean whole =
        named.size() == StudiedWords.values().length
            && named.stream()
                .allMatch(
                    one ->
                        one.judged().seeds().size() >= protocol.seeds()
                            && one.apart().keySet().containsAll(CLAIMED));
    Verdict.Outcome outcome =
        whole
            ? Verdict.Outcome.of(named.stream().allMatch(Crossed::clears))
            : Verdict.Outcome.NOT_MEASURED;
    return new Verdict(claim, outcome, measured.toString());
  }

  private static final String TEXT =
      "Learned from marked texts of other tasks, each with its own classifier; a tenth of those"
          + " texts chooses the epoch, and threshold and share are theirs. Nothing of the task that"
          + " is judged is seen before. Two sources together count the same.\n\n";
}
