package dev.candor.report;

import dev.candor.core.Evidence;
import dev.candor.report.evaluation.MethodKind;
import dev.candor.report.evaluation.PerturbationCurve;
import dev.candor.report.explanation.Answer;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.OtherAnswer;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Masking;
import dev.candor.report.heat.Picture;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.FloorLying;
import dev.candor.report.image.ImageData;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.Localisation;
import dev.candor.report.image.Lying;
import dev.candor.report.image.MapCourse;
import dev.candor.report.image.MapFloor;
import dev.candor.report.image.MaskedPatches;
import dev.candor.report.image.MeanMaps;
import dev.candor.report.image.NetworkKind;
import dev.candor.report.image.TrainedNetwork;
import dev.candor.report.summary.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs of image networks that look like real ones, drawn from a formula. */
final class SampleImageRun {
  private static final int SIDE = 64;
  private static final int GRID = 8;
  private static final List<String> CLASSES = List.of("disc", "square", "triangle", "cross");

  private SampleImageRun() {}

  /** All that can be known, and a map that beats every floor. */
  static ImageTrainingSummary whole() {
    return whole("shapes", CLASSES, Lying.of(near(.71), near(.96)));
  }

  /** The same with a map that a bump in the middle beats. */
  static ImageTrainingSummary beaten() {
    return whole("photographs", CLASSES, Lying.of(near(.48), near(.76)));
  }

  /** One network, nothing measured but its accuracy. */
  static ImageTrainingSummary least() {
    return ImageTrainingSummary.of(
        data("folder", List.of("a", "b")),
        List.of(TrainedNetwork.of(NetworkKind.IA, Estimate.of(.5, 4), "fp32")),
        Optional.empty(),
        Evidence.of("IA"));
  }

  /** Names that try to be markup. */
  static ImageTrainingSummary hostile() {
    return whole(
        SampleRun.HOSTILE,
        List.of(SampleRun.HOSTILE, SampleRun.RIGHT_TO_LEFT),
        Lying.of(near(.48), near(.76)));
  }

  /** More of everything than a page shows. */
  static ImageTrainingSummary large() {
    List<String> classes = IntStream.range(0, 30).mapToObj(i -> "class " + i).toList();
    return whole("large", classes, Lying.of(near(.71), near(.96)), 60);
  }

  private static ImageTrainingSummary whole(String name, List<String> classes, Lying own) {
    return whole(name, classes, own, 14);
  }

  private static ImageTrainingSummary whole(
      String name, List<String> classes, Lying own, int examples) {
    List<TrainedNetwork> networks =
        List.of(
            network(NetworkKind.IA, .51),
            network(NetworkKind.EA, .63),
            network(NetworkKind.PA0, .66),
            network(NetworkKind.PA, .634));
    return ImageTrainingSummary.of(
            data(name, classes),
            networks,
            Optional.of(new MaskedPatches(.302, .31)),
            Evidence.of("IA, EA and PA")
                .withSeed(7)
                .withDataHash("d".repeat(64))
                .withSettings(Map.of("epochs", "8", "width of embeddings", "32")))
        .withMaps(
            Optional.of(localisation(own)),
            curves(),
            Optional.of(course(classes)),
            Optional.of(means(classes)),
            examples(classes, examples))
        .withSeconds(312)
        .withNotes(List.of(Note.warning("2 files are broken and were skipped: a.jpg, b.jpg")))
        .withFiles("out", "out/report.html");
  }

  private static ImageData data(String name, List<String> classes) {
    return new ImageData(
        name, classes, 6300, 700, 3925, "seeded, stratified; test from val", SIDE, SIDE, 8);
  }

  private static Estimate near(double value) {
    return Estimate.of(value, value - .015, value + .015, 298);
  }

  private static TrainedNetwork network(NetworkKind kind, double accuracy) {
    List<Epoch> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= 8; epoch++) {
      double gone = 1 - Math.exp(-epoch / 2.5);
      epochs.add(
          new Epoch(
              epoch,
              2.3 - 1.4 * gone * accuracy,
              OptionalDouble.of(2.3 - 1.2 * gone * accuracy),
              OptionalDouble.of(.1 + gone * (accuracy - .1))));
    }
    return TrainedNetwork.of(kind, near(accuracy), "bf16")
        .withEpochs(epochs, 8)
        .withCost(75, 640)
        .withFolder("out/" + kind.key(), kind.key().substring(0, 1).repeat(64));
  }

  private static Localisation localisation(Lying own) {
    return new Localisation(
        298,
        own,
        List.of(
            floor(own, MapFloor.CENTRE, .49, .81),
            floor(own, MapFloor.RANDOM, .316, .482),
            FloorLying.of(MapFloor.MEAN_MAP, Lying.of(near(.5), near(.77))),
            FloorLying.of(MapFloor.ZEROS, Lying.of(Estimate.of(.25, 298), Estimate.of(.5, 298)))
                .withLeads(near(own.iou().value() - .25), near(own.auroc().value() - .5))),
        Optional.of(near(.58)));
  }

  private static FloorLying floor(Lying own, MapFloor floor, double iou, double auroc) {
    return FloorLying.of(floor, Lying.of(near(iou), near(auroc)))
        .withLeads(near(own.iou().value() - iou), near(own.auroc().value() - auroc));
  }

  private static List<PerturbationCurve> curves() {
    return List.of(
        curve("PA, least important first", MethodKind.LOCAL, .66, .8),
        curve("EA, least important first", MethodKind.LOCAL, .63, 1),
        curve("EA, most important first", MethodKind.LOCAL, .63, 3.2),
        curve("random patches", MethodKind.FLOOR, .63, 1.6),
        curve("one mask for all images", MethodKind.FLOOR, .66, .9));
  }

  private static PerturbationCurve curve(String name, MethodKind kind, double top, double steep) {
    List<PerturbationCurve.Point> points = new ArrayList<>();
    for (int i = 0; i <= 9; i++) {
      double y = .1 + (top - .1) * (1 - Math.pow(i / 10.0, 3 / steep));
      points.add(new PerturbationCurve.Point(i / 10.0, y, y - .016, y + .016));
    }
    return new PerturbationCurve(ImageTrainingSummary.MASKED, name, kind, points);
  }

  private static MapCourse course(List<String> classes) {
    List<Integer> epochs = IntStream.rangeClosed(1, 12).boxed().toList();
    List<MapCourse.Row> rows = new ArrayList<>();
    for (int image = 0; image < 8; image++) {
      double[] centre = centre(image);
      List<HeatMap> maps = new ArrayList<>();
      for (int epoch : epochs) {
        maps.add(bump(centre, 9.0 / epoch + 1.2, image));
      }
      rows.add(
          new MapCourse.Row(
              "test/" + image + ".png", classes.get(image % classes.size()), picture(image), maps));
    }
    return new MapCourse(
        NetworkKind.IA,
        epochs,
        epochs.stream().map(e -> OptionalDouble.of(.5 - .4 / e)).toList(),
        rows);
  }

  private static MeanMaps means(List<String> classes) {
    double[] middle = {3.5, 3.5};
    List<MeanMaps.OfClass> ofClasses = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      ofClasses.add(new MeanMaps.OfClass(classes.get(i), 75, bump(centre(i), 3, i)));
    }
    return new MeanMaps(298, bump(middle, 3, 1), ofClasses, bump(middle, 2, -1));
  }

  static List<ExplainedInput.Patches> examples(int count) {
    return examples(CLASSES, count);
  }

  private static List<ExplainedInput.Patches> examples(List<String> classes, int count) {
    List<ExplainedInput.Patches> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String truth = classes.get(i % classes.size());
      String answer = i % 3 == 2 ? classes.get((i + 1) % classes.size()) : truth;
      examples.add(
          ExplainedInput.Patches.of(
                  truth + "/" + i + ".png",
                  Answer.of(answer, .93 - .02 * (i % 12)),
                  picture(i),
                  bump(centre(i), 2, i))
              .withTruth(truth)
              .withMasking(Masking.below(.31))
              .withOthers(
                  List.of(
                      new OtherAnswer("PA(0)", truth, .71),
                      new OtherAnswer("PA, 30\u00a0% masked", answer, .66))));
    }
    return examples;
  }

  /** A textured ground and a disc somewhere. */
  static Picture picture(int image) {
    double[] centre = centre(image);
    SplittableRandom random = new SplittableRandom(image);
    byte[] rgb = new byte[3 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int row = i / SIDE;
      int column = i % SIDE;
      double y = row / 8.0 - centre[0] - .5;
      double x = column / 8.0 - centre[1] - .5;
      boolean inside = x * x + y * y < 3;
      int noise = random.nextInt(40);
      rgb[3 * i] = (byte) (noise + (inside ? 190 : 60 + column));
      rgb[3 * i + 1] = (byte) (noise + (inside ? 40 + 20 * (image % 7) : 110));
      rgb[3 * i + 2] = (byte) (noise + (inside ? 60 : 60 + row));
    }
    return Picture.of(rgb, SIDE, SIDE);
  }

  private static double[] centre(int image) {
    return new double[] {2 + image * 5 % 4, 2 + image * 3 % 5};
  }

  private static HeatMap bump(double[] centre, double width, int noise) {
    SplittableRandom random = new SplittableRandom(noise);
    double[] map = new double[GRID * GRID];
    for (int i = 0; i < map.length; i++) {
      int row = i / GRID;
      int column = i % GRID;
      double y = row - centre[0];
      double x = column - centre[1];
      double drawn = noise < 0 ? 0 : .12 * random.nextDouble();
      map[i] = Math.min(1, drawn + .88 * Math.exp(-(x * x + y * y) / (2 * width * width)));
    }
    return HeatMap.of(map, GRID, GRID);
  }
}
