package dev.candor.report;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.image.Estimate;
import dev.candor.report.series.ErrorBesideFloor;
import dev.candor.report.series.FeatureRanking;
import dev.candor.report.series.FittedSeries;
import dev.candor.report.series.KnownDriver;
import dev.candor.report.series.LeftOut;
import dev.candor.report.series.MeanWindow;
import dev.candor.report.series.RankSpan;
import dev.candor.report.series.SeriesData;
import dev.candor.report.series.SeriesEpoch;
import dev.candor.report.series.SeriesTrainingSummary;
import dev.candor.report.series.SubjectWindows;
import dev.candor.report.series.Use;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs on series that look like real ones, drawn from a formula. */
final class SampleSeriesRun {
  private static final List<String> GAZE =
      List.of(
          "vergence angle",
          "R_x",
          "L_x",
          "dx",
          "euclidean",
          "dy",
          "R_y",
          "L_y",
          "dz",
          "ratio R/L x",
          "ratio R/L y",
          "atan2",
          "delta vergence",
          "delta R_x",
          "delta2 R_x",
          "cos angle",
          "R_z",
          "L_z",
          "ratio dx/dy",
          "ratio R/L z",
          "norm R",
          "norm L",
          "norm ratio");

  private SampleSeriesRun() {}

  /** All that can be known: gaze of 25 people, windows of 10 rows. */
  static SeriesTrainingSummary whole() {
    return run("gaze-robustvision", GAZE, 10, 25);
  }

  /** Many features and long windows. */
  static SeriesTrainingSummary large() {
    return run("plant", names(200), 500, 140);
  }

  /** Three features of one recording. */
  static SeriesTrainingSummary small() {
    return run("one", names(3), 10, 1).withDriver(new KnownDriver("sensor 1", 1));
  }

  /** Names that try to be markup. */
  static SeriesTrainingSummary hostile() {
    return run(
        SampleRun.HOSTILE,
        List.of(SampleRun.HOSTILE, SampleRun.RIGHT_TO_LEFT, "x".repeat(300)),
        4,
        3);
  }

  /** Nothing measured but an accuracy; the network is no better than its floor. */
  static SeriesTrainingSummary least() {
    SeriesData data =
        new SeriesData(
            "folder", "state", List.of("on", "off"), List.of("a", "b"), 40, 5, 5, 0, "none", "one");
    return SeriesTrainingSummary.of(
        data,
        FittedSeries.of("GRU of 8 units", 300),
        List.of(
            ErrorBesideFloor.higherIsBetter(
                "accuracy", Estimate.of(.5, 8), Estimate.of(.6, 8), "most frequent class")),
        new FeatureRanking(ranking(data.features(), "actif"), List.of(), 8),
        Evidence.of("train series"));
  }

  static List<String> names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "sensor " + i).toList();
  }

  private static SeriesTrainingSummary run(
      String name, List<String> features, int steps, int people) {
    SeriesData data =
        new SeriesData(
            name,
            "depth",
            List.of(),
            features,
            17_393,
            steps,
            1,
            0,
            "standard, fitted on training subjects",
            people == 1 ? "by time, 60 to 20 to 20" : "by subject, seeded");
    FeatureRanking ranking =
        new FeatureRanking(
            ranking(features, "actif-centred-projection-meanstd"), spans(features), 3_402);
    return SeriesTrainingSummary.of(
            data, fitted(), errors(), ranking, Evidence.of("train series").withSeed(7))
        .withSubjects(subjects(people), leftOut())
        .withGate(ranking(features, "gate"))
        .withMaps(
            Optional.of(new MeanWindow(map(features.size(), steps, 1, true), 3_402)),
            examples(features, steps))
        .withCost(OptionalDouble.of(1.04), 41)
        .withNotes(List.of(Note.note("3 features are nearly constant: norm R, norm L, norm ratio")))
        .withFiles("out", "out/report.html");
  }

  static Ranking ranking(List<String> features, String method) {
    List<RankedFeature> ranked = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      double weight = .24 * Math.exp(-4.5 * i / features.size());
      double half = .012 + .06 * weight;
      ranked.add(
          new RankedFeature(
              features.get(i),
              weight,
              weight - half,
              weight + half,
              i + 1,
              0,
              Confirmation.NOT_TESTED));
    }
    return new Ranking(
        ranked,
        Evidence.of(method)
            .withSettings(Map.of("mapping", "CENTRED_PROJECTION", "hook", "RECURRENT"))
            .withCheck("blocks", 54)
            .withCost(3_402, 260));
  }

  private static List<RankSpan> spans(List<String> features) {
    List<RankSpan> spans = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      int around = 1 + i / 4;
      spans.add(
          new RankSpan(
              features.get(i),
              i + 1,
              Math.max(1, i + 1 - around),
              Math.min(features.size(), i + 1 + around)));
    }
    return spans;
  }

  private static FittedSeries fitted() {
    List<SeriesEpoch> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= 30; epoch++) {
      double gone = 1 - Math.exp(-epoch / 6.);
      epochs.add(
          new SeriesEpoch(
              epoch,
              .52 - .3 * gone,
              OptionalDouble.of(.5 - .2 * gone + .004 * Math.max(0, epoch - 18)),
              OptionalDouble.of(.62 - .16 * gone + .003 * Math.max(0, epoch - 18))));
    }
    return FittedSeries.of("LSTM of 64 units, batch norm over units, largest over time", 23_297)
        .withEpochs(epochs, 18)
        .withSeconds(38)
        .withHash("b".repeat(64));
  }

  private static List<ErrorBesideFloor> errors() {
    return List.of(
        ErrorBesideFloor.lowerIsBetter(
            "mae",
            Estimate.of(.461, .412, .508, 5),
            Estimate.of(.622, .55, .7, 5),
            "median of the training windows"),
        ErrorBesideFloor.lowerIsBetter(
            "rmse",
            Estimate.of(.61, .55, .68, 5),
            Estimate.of(.74, .66, .83, 5),
            "median of the training windows"));
  }

  private static List<SubjectWindows> subjects(int people) {
    List<SubjectWindows> subjects = new ArrayList<>();
    for (int i = 0; i < Math.max(3, people); i++) {
      Use use = i % 5 == 0 ? Use.TEST : i == 1 ? Use.VALIDATION : Use.TRAINING;
      SubjectWindows one =
          SubjectWindows.of(
              people == 1 ? "recording" : "P" + (i + 1), use, 640 + 11 * i, 620 + 11 * i);
      subjects.add(use == Use.TEST ? one.withError(.38 + .012 * i) : one);
    }
    return subjects;
  }

  private static List<LeftOut> leftOut() {
    return List.of(
        LeftOut.of("repeated rows", 1_204),
        LeftOut.of("rows of another width", 3),
        LeftOut.of("features that equal an earlier one", List.of("copy of R_x", "copy of L_y")));
  }

  static List<ExplainedInput.Window> examples(List<String> features, int steps) {
    List<ExplainedInput.Window> windows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      windows.add(
          ExplainedInput.Window.of(
                  "P" + (i + 1) + ", line " + (2 + 310 * i),
                  Answer.of("depth", .8 + .1 * i).withChecks(Map.of("difference", 1e-9)),
                  features,
                  map(features.size(), steps, i, i % 2 == 0))
              .withTruth(String.valueOf(.9 + .1 * i)));
    }
    return windows;
  }

  static HeatMap map(int features, int steps, int seed, boolean unsigned) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[steps * features];
    for (int step = 0; step < steps; step++) {
      double late = Math.exp(-3. * (steps - 1 - step) / steps);
      for (int f = 0; f < features; f++) {
        double own = Math.exp(-4.5 * f / features) * (f % 3 == 1 ? 1 - late : late);
        double value = own * (.6 + .4 * random.nextDouble()) + .01 * random.nextDouble();
        values[step * features + f] =
            unsigned ? value : value * (f % 2 == 0 ? 1 : -.8) * Math.cos(6. * step / steps + f);
      }
    }
    return HeatMap.of(values, steps, features);
  }
}
