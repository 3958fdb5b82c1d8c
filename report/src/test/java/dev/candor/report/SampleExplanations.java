package dev.candor.report;

import dev.candor.core.Evidence;
import dev.candor.report.chart.RowPart;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.ExplanationSummary;
import dev.candor.report.explanation.OtherAnswer;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Picture;
import dev.candor.report.summary.Note;
import dev.candor.report.token.TokenGap;
import dev.candor.report.token.TokenMark;
import dev.candor.report.token.TokenRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Explanations of every kind, plain and hostile. */
final class SampleExplanations {
  private SampleExplanations() {}

  /** A disc on a gradient, which a coarse map without signs finds. */
  static ExplainedInput coarseImage() {
    double[] map = new double[49];
    map[16] = 1;
    map[17] = .8;
    map[23] = .6;
    map[24] = .5;
    return new ExplainedInput.Image(
        "disc.png",
        Answer.of("disc", 4.2).withChecks(Map.of("completenessGap", 1.2e-4)),
        disc(224),
        HeatMap.of(map, 7, 7));
  }

  /** The same in 32 pixels, with a signed number for each. */
  static ExplainedInput signedImage() {
    int side = 32;
    double[] map = new double[side * side];
    for (int i = 0; i < map.length; i++) {
      int row = i / side;
      int column = i % side;
      double y = row - 10;
      double x = column - 14;
      map[i] =
          Math.exp(-(x * x + y * y) / 30)
              - .6 * Math.exp(-((x - 12) * (x - 12) + (y - 14) * (y - 14)) / 20);
    }
    return new ExplainedInput.Image(
        "small.png", Answer.of("disc", .81), disc(side), HeatMap.of(map, side, side));
  }

  static ExplainedInput text() {
    return new ExplainedInput.Text("line 1", Answer.of("positive", .97), marks());
  }

  static List<TokenMark> marks() {
    List<TokenMark> marks = new ArrayList<>();
    marks.add(new TokenMark("[CLS]", .05, TokenRole.SPECIAL, TokenGap.BLANK));
    String[] words = {
      "A", "quietly", "funny", "film", "whose", "ending", "is", "un", "convinc", "ing", "but",
      "never", "dull", "."
    };
    double[] values = {0, .11, .42, .03, -.01, .02, 0, -.21, -.3, -.04, .09, .13, .17, .001};
    for (int i = 0; i < words.length; i++) {
      boolean piece = words[i].equals("convinc") || words[i].equals("ing") || words[i].equals(".");
      marks.add(
          new TokenMark(
              words[i], values[i], TokenRole.TEXT, piece ? TokenGap.NONE : TokenGap.BLANK));
    }
    marks.add(new TokenMark("[SEP]", -.02, TokenRole.SPECIAL, TokenGap.BLANK));
    return marks;
  }

  static ExplainedInput row() {
    return new ExplainedInput.Row(
        "row 17",
        Answer.of("default", .734).withChecks(Map.of("completenessGap", 3e-7)),
        parts(),
        OptionalDouble.of(.31));
  }

  static List<RowPart> parts() {
    List<RowPart> parts = new ArrayList<>();
    parts.add(new RowPart("checking account", "none", .21));
    parts.add(new RowPart("duration in months", "48", .18));
    parts.add(new RowPart("age", "37", -.095));
    parts.add(
        new RowPart(
            "a feature with a name that is far too long to stand beside its bar in any chart",
            "3.25",
            .06));
    parts.add(new RowPart("savings", "", -.04));
    for (int i = 0; i < 20; i++) {
      parts.add(new RowPart("minor " + i, Integer.toString(i), .01 * Math.pow(.8, i)));
    }
    return parts;
  }

  static ExplanationSummary all() {
    return new ExplanationSummary(
        "network.onnx",
        "inputs",
        Evidence.of("integrated gradients").withSettings(Map.of("steps", "50")).withSeed(7),
        List.of(Note.warning("The text was cut after 16 tokens.")),
        List.of(coarseImage(), signedImage(), text(), row()),
        3);
  }

  /** A folder of pictures with a network that says where it looks; five more are not shown. */
  static ExplanationSummary folder(int pictures) {
    return new ExplanationSummary(
        "ia",
        "pictures",
        Evidence.of("importance"),
        List.of(),
        List.copyOf(SampleImageRun.examples(pictures)),
        5);
  }

  /** One picture, of which nothing is left out and whose class is not known. */
  static ExplanationSummary unmasked() {
    return new ExplanationSummary(
        "ia",
        "pictures",
        Evidence.of("importance"),
        List.of(),
        List.of(
            ExplainedInput.Patches.of(
                "cat.jpg",
                Answer.of("cat", .75),
                disc(300),
                HeatMap.of(new double[] {0, .25, .5, 1}, 2, 2))),
        0);
  }

  /** Names that try to be more than names. */
  static ExplanationSummary hostile() {
    String name = "<script>alert('x')</script>\"&\u202e\u001b[31m";
    return new ExplanationSummary(
        name,
        name,
        Evidence.of(name).withSettings(Map.of(name, name)),
        List.of(Note.note(name)),
        List.of(
            new ExplainedInput.Text(
                name,
                Answer.of(name, 1),
                List.of(new TokenMark(name, 1, TokenRole.TEXT, TokenGap.BLANK))),
            new ExplainedInput.Row(
                name,
                Answer.of(name, 1),
                List.of(new RowPart(name, name, 0)),
                OptionalDouble.empty()),
            new ExplainedInput.Image(
                name, Answer.of(name, 1), disc(4), HeatMap.of(new double[16], 4, 4)),
            ExplainedInput.Patches.of(
                    name, Answer.of(name, 1), disc(4), HeatMap.of(new double[16], 4, 4))
                .withTruth(name + "?")
                .withOthers(List.of(new OtherAnswer(name, name, 0)))),
        0);
  }

  static Picture disc(int side) {
    byte[] rgb = new byte[3 * side * side];
    for (int i = 0; i < side * side; i++) {
      int row = i / side;
      int column = i % side;
      double y = (row - .35 * side) / side;
      double x = (column - .45 * side) / side;
      boolean inside = x * x + y * y < .04;
      rgb[3 * i] = (byte) (inside ? 220 : 40 + 150 * column / side);
      rgb[3 * i + 1] = (byte) (inside ? 190 : 80 + 100 * row / side);
      rgb[3 * i + 2] = (byte) (inside ? 60 : 120);
    }
    return Picture.of(rgb, side, side);
  }
}
