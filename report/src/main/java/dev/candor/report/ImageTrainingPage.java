package dev.candor.report;

import dev.candor.core.Versions;
import dev.candor.report.chart.Bands;
import dev.candor.report.chart.EpochChart;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.PerturbationChart;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.EpochChoice;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.ImageData;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.MapCourse;
import dev.candor.report.image.NetworkKind;
import dev.candor.report.image.TrainedNetwork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the templates ask for: a run of image networks in words, and its drawings. */
record ImageTrainingPage(ImageTrainingSummary run) {
  static final int MOST_EXAMPLES = 24;
  static final int OPEN_EXAMPLES = 12;
  static final int MOST_ROWS = 6;
  static final int MOST_EPOCHS = 8;

  String candorVersion() {
    return Versions.candor();
  }

  String style() {
    return HtmlPage.style();
  }

  String title() {
    return "Where networks look in " + run.data().name() + " - Candor report";
  }

  /** What was trained, in a sentence. */
  String trained() {
    ImageData data = run.data();
    List<String> names = run.networks().stream().map(n -> n.kind().title()).toList();
    return listed(names)
        + (names.size() == 1 ? " was" : " were")
        + " trained to tell "
        + Figures.count(data.classes().size())
        + " classes apart on "
        + Figures.count(data.trainImages())
        + " images of "
        + data.height()
        + "\u00a0\u00d7\u00a0"
        + data.width()
        + " pixels, cut into "
        + data.rows()
        + "\u00a0\u00d7\u00a0"
        + data.columns()
        + " patches of "
        + data.patch()
        + (data.patch() == 1 ? " pixel." : " pixels.");
  }

  /** How often each is right, in a sentence. */
  String accuracies() {
    List<String> parts = new ArrayList<>();
    for (TrainedNetwork network : run.networks()) {
      parts.add(
          network.kind().title()
              + (parts.isEmpty() ? " answers " : " ")
              + Figures.percent(network.accuracy().value())
              + (parts.isEmpty() ? " right" : "")
              + (network.kind() == NetworkKind.PA && run.masked().isPresent()
                  ? " with "
                      + Figures.percent(run.masked().get().share())
                      + " of the patches masked"
                  : ""));
    }
    return "Of the "
        + Figures.count(run.data().testImages())
        + " test images "
        + listed(parts)
        + ".";
  }

  private static String listed(List<String> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : String.join(", ", parts.subList(0, parts.size() - 1))
            + " and "
            + parts.get(parts.size() - 1);
  }

  String value(Estimate estimate) {
    return Figures.score(estimate.value());
  }

  String signed(Estimate estimate) {
    return Figures.change(estimate.value());
  }

  /** The interval of an estimate, or that there is none. */
  String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? "no interval"
        : Figures.score(estimate.low().getAsDouble())
            + " to "
            + Figures.score(estimate.high().getAsDouble());
  }

  String value(OptionalDouble value) {
    return value.isEmpty() ? "not measured" : Figures.score(value.getAsDouble());
  }

  /** Which epoch was kept, and why. */
  String kept(TrainedNetwork network) {
    return network.bestEpoch() == 0
        ? "not known"
        : network.bestEpoch()
            + (network.epochs().isEmpty()
                ? ""
                : " of " + network.epochs().get(network.epochs().size() - 1).number())
            + ", "
            + network.choice().words();
  }

  /** What is to be said of epochs that nobody chose. */
  Optional<String> ofKept() {
    List<String> last =
        run.networks().stream()
            .filter(network -> network.choice() == EpochChoice.LAST)
            .map(network -> network.kind().title())
            .toList();
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Of "
                + listed(last)
                + " the last epoch is kept whatever its accuracy: its map has a price or is pulled,"
                + " and accuracy alone would choose an epoch before that has worked.");
  }

  String seconds(TrainedNetwork network) {
    return network.seconds() == 0 ? "not measured" : Figures.seconds(network.seconds());
  }

  String speed(TrainedNetwork network) {
    return network.imagesPerSecond() == 0
        ? "not measured"
        : Figures.count(Math.round(network.imagesPerSecond()));
  }

  Optional<LocalisationWords> localisation() {
    return run.localisation().map(LocalisationWords::new);
  }

  Optional<Drawing> masked() {
    PerturbationChart chart =
        PerturbationChart.withDefaults()
            .withAnswer("accuracy on the test images")
            .withParts("patches")
            .withBands(Bands.ALL);
    String title = "Accuracy while patches are masked";
    String share = "share of patches masked";
    String measure = ImageTrainingSummary.MASKED;
    return Drawing.of(
        chart.draw(measure, title, share, run.curves()),
        chart.withSize(Drawing.NARROW, 280).draw(measure, title, share, run.curves()));
  }

  /** Validation accuracy and training loss over the epochs, where they are known. */
  List<Drawing> learning() {
    List<Drawing> drawings = new ArrayList<>();
    learning("accuracy", "validation accuracy", Epoch::validationAccuracy).ifPresent(drawings::add);
    learning("loss", "training loss", epoch -> OptionalDouble.of(epoch.loss()))
        .ifPresent(drawings::add);
    return drawings;
  }

  private Optional<Drawing> learning(
      String id, String quantity, Function<Epoch, OptionalDouble> value) {
    List<EpochChart.Line> lines = new ArrayList<>();
    for (TrainedNetwork network : run.networks()) {
      lines.add(EpochChart.Line.of(network.kind().title(), network.epochs(), Epoch::number, value));
    }
    return Drawing.ofEpochs(id, quantity, lines);
  }

  /** The rows and epochs that are shown. */
  Optional<MapCourse> course() {
    return run.course().map(course -> course.atMost(MOST_ROWS, MOST_EPOCHS));
  }

  /** What of the course is shown; empty where all is. */
  String ofCourse() {
    MapCourse all = run.course().orElseThrow();
    MapCourse shown = course().orElseThrow();
    if (shown.equals(all)) {
      return "";
    }
    return Figures.count(shown.rows().size())
        + " of "
        + Figures.count(all.rows().size())
        + " images and "
        + Figures.count(shown.epochs().size())
        + " of "
        + Figures.count(all.epochs().size())
        + " epochs are shown.";
  }

  PictureTile picture(MapCourse.Row row) {
    return PictureTile.of(row.picture(), row.name() + " as the network sees it", "");
  }

  PictureTile map(MapCourse course, MapCourse.Row row, int column) {
    return PictureTile.importance(
        row.maps().get(column),
        row.name()
            + " after epoch "
            + course.epochs().get(column)
            + ": "
            + row.maps().get(column).finding(),
        "");
  }

  Optional<MeanTiles> means() {
    return run.means().map(MeanTiles::new);
  }

  List<PictureCard> examples() {
    return PictureCard.of(
        "example", NetworkKind.IA.title(), run.examples().stream().limit(MOST_EXAMPLES).toList());
  }

  /** What the examples show, and how many there are beside those shown. */
  String ofExamples() {
    int all = run.examples().size();
    return PictureCard.counted(examples())
        + (all > MOST_EXAMPLES
            ? " The first " + MOST_EXAMPLES + " of " + Figures.count(all) + " are shown."
            : "");
  }

  List<EvidenceGroup> evidence() {
    List<EvidenceGroup> groups = new ArrayList<>();
    Map<String, String> rows = EvidenceGroup.run(run.evidence());
    run.folder().ifPresent(folder -> rows.put("folder", folder));
    rows.put("time of the whole run", Figures.seconds(run.seconds()));
    groups.add(new EvidenceGroup("Run", rows));
    groups.add(new EvidenceGroup("Images", images()));
    groups.add(new EvidenceGroup("Settings", run.evidence().settings()));
    Map<String, String> hashes = new LinkedHashMap<>();
    for (TrainedNetwork network : run.networks()) {
      String title = network.kind().title();
      hashes.put("precision of " + title, network.precision());
      network.hash().ifPresent(hash -> hashes.put("SHA-256 of " + title, hash));
      network.folder().ifPresent(folder -> hashes.put("folder of " + title, folder));
    }
    groups.add(new EvidenceGroup("Networks", hashes));
    Map<String, String> checks = new LinkedHashMap<>();
    run.evidence().checks().forEach((name, value) -> checks.put(name, Figures.number(value)));
    groups.add(new EvidenceGroup("Checks", checks));
    groups.add(new EvidenceGroup("Versions", run.evidence().versions()));
    groups.removeIf(group -> group.entries().isEmpty());
    return groups;
  }

  private Map<String, String> images() {
    ImageData data = run.data();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("set", data.name());
    rows.put("classes", String.join(", ", data.classes()));
    rows.put("to train on", Figures.count(data.trainImages()));
    rows.put("to choose the epoch", Figures.count(data.validationImages()));
    rows.put("to test on", Figures.count(data.testImages()));
    rows.put("split", data.split());
    rows.put("size", data.height() + " x " + data.width() + ", patches of " + data.patch());
    return rows;
  }
}
