package dev.candor.report;

import dev.candor.core.Evidence;
import dev.candor.report.explanation.Answer;
import dev.candor.report.expnet.HeadSlopes;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.Estimate;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.Note;
import dev.candor.report.text.FittedText;
import dev.candor.report.text.LearnedExplainer;
import dev.candor.report.text.ShownText;
import dev.candor.report.text.TextData;
import dev.candor.report.text.TextTrainingSummary;
import dev.candor.report.text.TopWord;
import dev.candor.report.text.WordAgreement;
import dev.candor.report.text.WordStanding;
import dev.candor.report.token.TokenGap;
import dev.candor.report.token.TokenMark;
import dev.candor.report.token.TokenRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Trainings on texts to be shown. */
final class SampleTextRun {
  private static final String HOSTILE = "</title><script>alert(1)</script>\u202e";

  private SampleTextRun() {}

  /** With nothing that may be left out. */
  static TextTrainingSummary least() {
    return named("reviews.tsv", "bad", "good");
  }

  private static TextTrainingSummary named(String name, String one, String other) {
    Epoch first = new Epoch(1, .6, OptionalDouble.empty(), OptionalDouble.empty());
    Epoch second = new Epoch(2, .4, OptionalDouble.of(.5), OptionalDouble.of(.75));
    return new TextTrainingSummary(
        new TextData(name, List.of(one, other), 80, 10, 20, 30, 2, 1, "drawn"),
        new FittedText("tiny, 2 layers", 900, 64, "fp32", List.of(first, second), 2, 3, 27, "ab"),
        Estimate.of(.75, .6, .9, 20),
        Estimate.of(.55, 20),
        Confusion.of(List.of(one, other), new long[][] {{8, 3}, {2, 7}}),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        OptionalDouble.empty(),
        0,
        List.of(),
        Evidence.of("text").withSeed(0),
        Optional.empty(),
        Optional.empty());
  }

  /** With all that may be there. */
  static TextTrainingSummary whole() {
    return filled(least(), "a fine film");
  }

  /** With text of strangers everywhere. */
  static TextTrainingSummary hostile() {
    return filled(named(HOSTILE, "a" + HOSTILE, HOSTILE), HOSTILE);
  }

  private static TextTrainingSummary filled(TextTrainingSummary run, String word) {
    String label = run.data().classes().get(1);
    TokenMark strong = new TokenMark(word, .9, TokenRole.TEXT, TokenGap.BLANK);
    TokenMark weak = new TokenMark("x", .1, TokenRole.TEXT, TokenGap.BLANK);
    return new TextTrainingSummary(
        run.data(),
        run.classifier(),
        run.accuracy(),
        run.floor(),
        run.confusion(),
        Optional.of(
            new LearnedExplainer(
                    LearnedExplainer.Supervision.DISTILLED, "occlusion of words", 50, 4481, 12, 2)
                .withHeads(
                    List.of(new HeadSlopes("row", List.of(5, 6), 2, List.of(.1, -.2, 0., .3))))),
        Optional.of(
            new WordAgreement(
                15,
                200,
                .25,
                new WordStanding(
                    "expnet", Estimate.of(.85, .8, .9, 15), .7, .6, OptionalDouble.of(1.06)),
                List.of(
                    new WordStanding(
                        "gradient-norm", Estimate.of(.9, 15), .6, .5, OptionalDouble.empty())),
                .26,
                .4)),
        List.of(new TopWord(word, label, .8, 4)),
        List.of(
            new ShownText(
                "line 3", Answer.of(label, .8), label, List.of(strong, weak), List.of(0))),
        OptionalDouble.of(1.06),
        12,
        List.of(Note.warning("few texts"), Note.note(word)),
        run.evidence(),
        Optional.of("out"),
        Optional.of("out/report.html"));
  }
}
