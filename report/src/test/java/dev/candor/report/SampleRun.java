package dev.candor.report;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.core.Task;
import dev.candor.report.summary.ColumnSummary;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.DataSummary;
import dev.candor.report.summary.LearningCurve;
import dev.candor.report.summary.LearningCurve.Network;
import dev.candor.report.summary.LearningCurve.Quantity;
import dev.candor.report.summary.LearningCurve.Rows;
import dev.candor.report.summary.Note;
import dev.candor.report.summary.RegressionErrors;
import dev.candor.report.summary.Seconds;
import dev.candor.report.summary.Spread;
import dev.candor.report.summary.TestMetric;
import dev.candor.report.summary.TrainingSummary;
import dev.candor.report.summary.WeightTrajectories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs that look like real ones, made from a formula. */
public final class SampleRun {
  public static final String HOSTILE = "<script>alert(1)</script>\"'&";
  public static final String RIGHT_TO_LEFT = "\u05d2\u05d9\u05dc (\u05e9\u05e0\u05d9\u05dd)";

  private static final List<String> MEASURES =
      List.of(
          "worst concave points",
          "worst perimeter",
          "worst radius",
          "mean concave points",
          "worst area",
          "worst texture",
          "area error",
          "mean concavity",
          "worst smoothness",
          "mean texture",
          "worst concavity",
          "radius error",
          "mean radius",
          "worst symmetry",
          "mean perimeter",
          "mean area",
          "perimeter error",
          "compactness error",
          "worst fractal dimension",
          "mean smoothness",
          "fractal dimension error",
          "worst compactness",
          "smoothness error",
          "concave points error",
          "mean symmetry",
          "texture error",
          "concavity error",
          "mean compactness",
          "symmetry error",
          "mean fractal dimension");

  private SampleRun() {}

  /** Thirty features, five seeds, everything measured. */
  public static TrainingSummary breastCancer() {
    return withEverything(MEASURES, 7, Task.BINARY);
  }

  /** This many features named {@code feature 1} and on. */
  public static TrainingSummary wide(int features) {
    List<String> names = IntStream.rangeClosed(1, features).mapToObj(i -> "feature " + i).toList();
    return withEverything(names, Math.max(1, features / 10), Task.BINARY);
  }

  /** Names that would break a page that does not escape. */
  public static TrainingSummary hostile() {
    List<String> names =
        List.of(
            HOSTILE,
            RIGHT_TO_LEFT,
            "\u6e29\u5ea6\uff08\u6444\u6c0f\uff09",
            "a name so long that no chart has room for it, which therefore ends early",
            "]]> <!-- \u0000 \u202e reversed",
            "${1+1} @if(true) @endif",
            "cafe\u0301 \ud83d\ude00");
    return withEverything(names, 2, Task.BINARY).withNotes(List.of(Note.warning("odd " + HOSTILE)));
  }

  /** A regression with nothing measured that need not be. */
  public static TrainingSummary least() {
    List<ColumnSummary> columns =
        List.of(
            ColumnSummary.feature("x", "number", 0, 10, "0 to 9"),
            ColumnSummary.target("y", "number", 0, 10, "0 to 18"));
    return TrainingSummary.of(
        Task.REGRESSION,
        new DataSummary("line.csv", Optional.empty(), 10, 8, 2, "shuffled, seed 0", columns),
        1,
        TestMetric.lowerIsBetter("rmse", Spread.of(0.25)),
        new Seconds(0.5, 0, 0, 0),
        new Ranking(
            List.of(new RankedFeature("x", 1, 1, 1, 1, 0, Confirmation.NOT_TESTED)),
            Evidence.of("scores activation")));
  }

  /** The same with errors of prediction. */
  public static TrainingSummary regression() {
    double[] actual = {1, 2, 3, 4};
    double[] predicted = {1, 2, 3, 2};
    return least().withPredictions(RegressionErrors.of(actual, predicted));
  }

  /** A ranking whose first features are told apart from noise. */
  public static Ranking ranking(List<String> names, int confirmed) {
    double sum = 0;
    for (int i = 0; i < names.size(); i++) {
      sum += weight(i);
    }
    List<RankedFeature> features = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double weight = weight(i) / sum;
      double low = weight * (0.86 - 0.01 * (i % 5));
      double high = weight * (1.12 + 0.02 * (i % 4));
      features.add(
          new RankedFeature(
              names.get(i),
              weight,
              low,
              high,
              i + 1,
              i < 2 ? 0 : 0.4 + 0.3 * (i % 6),
              i < confirmed ? Confirmation.CONFIRMED : Confirmation.NOT_CONFIRMED));
    }
    Evidence evidence =
        Evidence.of("scores activation, fixed gate")
            .withSettings(
                Map.of(
                    "preset",
                    "recommended",
                    "epochs",
                    "600",
                    "learning rate",
                    "0.001",
                    "learning rate of the scores",
                    "0.1",
                    "penalty",
                    "entropy 0.003",
                    "start",
                    "zero scores, gate rescaled by the number of features"))
            .withSeed(0)
            .withDataHash("9f1c2ab04be27a65c0e3dd4d3f5a0ccf5b9fba0b7b4d33e1a2a5a9e0a6c8f7d1")
            .withModelHash("0b7b4d33e1a2a5a9e0a6c8f7d19f1c2ab04be27a65c0e3dd4d3f5a0ccf5b9fba")
            .withVersion("libtorch", "2.10.0")
            .withCost(0, 0.08)
            .withCheck("sum of weights minus 1", 2.2e-16);
    return new Ranking(features, evidence);
  }

  private static double weight(int i) {
    return Math.exp(-0.28 * i) + 0.004;
  }

  private static TrainingSummary withEverything(List<String> names, int confirmed, Task task) {
    List<ColumnSummary> columns = new ArrayList<>();
    columns.add(
        ColumnSummary.leftOut(
            "id", "number", 0, 569, "8670 to 911320502", "id-like: every row has another value"));
    columns.add(ColumnSummary.target("diagnosis", "category", 0, 2, "B (357), M (212)"));
    for (int i = 0; i < names.size(); i++) {
      columns.add(
          ColumnSummary.feature(
              names.get(i), "number", i % 7 == 3 ? 4 : 0, 400 + i, "0." + i + "1 to " + (3 + i)));
    }
    DataSummary data =
        new DataSummary(
            "breast_cancer_wdbc.csv",
            Optional.of("UCI Machine Learning Repository, CC BY 4.0"),
            569,
            455,
            114,
            "stratified by the target, seed 0",
            columns);
    return TrainingSummary.of(
            task,
            data,
            5,
            TestMetric.higherIsBetter("accuracy", Spread.of(0.974, 0.982, 0.974, 0.965, 0.982))
                .withVanilla(Spread.of(0.965, 0.974, 0.956, 0.965, 0.965)),
            new Seconds(3.42, 3.31, 4.87, 0.00008),
            ranking(names, confirmed))
        .withCurves(curves(new Random(1)))
        .withTrajectories(trajectories(names))
        .withPredictions(Confusion.of(List.of("B", "M"), new long[][] {{71, 1}, {2, 40}}))
        .withNotes(
            List.of(Note.note("4 missing numbers were filled with the median of the train rows.")))
        .withModel(Path.of("candor-demo/model"))
        .withReport(Path.of("candor-demo/report.html"));
  }

  private static List<LearningCurve> curves(Random random) {
    int[] epochs = IntStream.range(0, 601).filter(e -> e % 2 == 0).toArray();
    List<LearningCurve> curves = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      for (Network network : Network.values()) {
        for (Rows rows : Rows.values()) {
          curves.add(curve(quantity, network, rows, epochs, random));
        }
      }
    }
    return curves;
  }

  private static LearningCurve curve(
      Quantity quantity, Network network, Rows rows, int[] epochs, Random random) {
    double speed = network == Network.GATE ? 40 : 70;
    double floor = rows == Rows.TRAIN ? 0.01 : network == Network.GATE ? 0.07 : 0.11;
    double[][] values = new double[5][epochs.length];
    for (double[] seed : values) {
      double own = 1 + 0.15 * random.nextGaussian();
      for (int i = 0; i < epochs.length; i++) {
        double loss =
            floor * own + 0.68 * Math.exp(-epochs[i] / (speed * own)) + 0.002 * random.nextDouble();
        seed[i] = quantity == Quantity.LOSS ? loss : 1 - 0.4 * loss;
      }
    }
    return LearningCurve.of(network, rows, quantity, epochs, values);
  }

  private static WeightTrajectories trajectories(List<String> names) {
    Ranking end = ranking(names, 0);
    int[] epochs = IntStream.rangeClosed(0, 60).map(i -> 10 * i).toArray();
    double[][] weights = new double[epochs.length][names.size()];
    for (int e = 0; e < epochs.length; e++) {
      double share = 1 - Math.exp(-epochs[e] / 120.0);
      double sum = 0;
      for (int f = 0; f < names.size(); f++) {
        weights[e][f] = Math.pow(end.features().get(f).weight(), 1.2 * share);
        sum += weights[e][f];
      }
      for (int f = 0; f < names.size(); f++) {
        weights[e][f] /= sum;
      }
    }
    return WeightTrajectories.of(epochs, names, weights);
  }

  /** Writes the samples into the folder named, for people to look at. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    ReportFiles.write(breastCancer(), folder.resolve("breast-cancer"));
    ReportFiles.write(hostile(), folder.resolve("hostile"));
    ReportFiles.write(wide(200), folder.resolve("wide"));
    ReportFiles.write(regression(), folder.resolve("least"));
  }
}
