package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.localisation.Marking;
import dev.candor.metrics.localisation.MarkingFloors;
import dev.candor.metrics.localisation.TokenAgreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods that nobody trains on one set, judged, and the floors.
 *
 * @param set which
 * @param words which are marked
 * @param marks of all sets, for what is carried over
 * @param draws of its texts
 * @param baselines judged
 */
record JudgedSet(
    StudiedWords set,
    MarkedWords words,
    Map<StudiedWords, MarkedWords> marks,
    DrawnTexts draws,
    List<JudgedMethod> baselines) {
  private static final long DRAWS = 20_526;

  /** Judges what is there; empty where the set has no cells. */
  static Optional<JudgedSet> of(StudiedScores scores, StudiedWords set, int resamples) {
    Optional<MarkedWords> words = scores.marked(set);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Map<StudiedWords, MarkedWords> marks = new EnumMap<>(StudiedWords.class);
    for (StudiedWords other : StudiedWords.values()) {
      scores.marked(other).ifPresent(found -> marks.put(other, found));
    }
    DrawnTexts draws = DrawnTexts.of(words.get(), resamples, DRAWS);
    List<JudgedMethod> judged = new ArrayList<>();
    for (MethodScores method : scores.baselines(set)) {
      judged.add(JudgedMethod.of(method, words.get(), marks, draws));
    }
    judged.sort(Comparator.comparingDouble((JudgedMethod m) -> -m.mean().auroc()));
    return Optional.of(new JudgedSet(set, words.get(), marks, draws, judged));
  }

  /** Another method on the same texts. */
  JudgedMethod judged(MethodScores method) {
    return JudgedMethod.of(method, words, marks, draws);
  }

  /** A baseline by its name, where it was measured. */
  Optional<JudgedMethod> baseline(String name) {
    return baselines.stream().filter(method -> method.name().equals(name)).findFirst();
  }

  /** The floors in words. */
  String floors() {
    MarkingFloors floors =
        new MarkingFloors((int) Math.round(words.rate() * words.words()), words.words());
    List<double[]> same = words.lengths().stream().map(double[]::new).toList();
    double perText =
        TokenAgreement.of(same, words.marked(), new Marking.TopShare(1)).meanMarkEverythingF1();
    return "**"
        + set.title()
        + "**: "
        + words.texts()
        + " texts, "
        + words.words()
        + " words, share of marked ones "
        + Words.share(words.rate())
        + ". Floors: marking everything gives F1 "
        + Words.share(floors.markEverythingF1())
        + " (mean over texts "
        + Words.share(perText)
        + "); random scores give AUROC .5, AP "
        + Words.share(floors.randomAuprc())
        + " and, as many marked as there are, F1 "
        + Words.share(floors.randomF1((int) Math.round(words.rate() * words.words())))
        + ".";
  }

  /** A table of methods. */
  static MarkdownTable table(List<JudgedMethod> methods) {
    MarkdownTable table = new MarkdownTable(JudgedMethod.headings());
    methods.forEach(method -> table.add(method.row()));
    return table;
  }
}
