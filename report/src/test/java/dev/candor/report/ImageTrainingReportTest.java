package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.report.image.EpochChoice;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.FloorLying;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.Localisation;
import dev.candor.report.image.Lying;
import dev.candor.report.image.MapFloor;
import dev.candor.report.image.NetworkKind;
import dev.candor.report.image.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A training of image networks says what was trained, and whether its map is worth anything. */
class ImageTrainingReportTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("candor.root", ".."), "docs/schema/train-images.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Stream<ImageTrainingSummary> runs() {
    return Stream.of(
        SampleImageRun.whole(),
        SampleImageRun.beaten(),
        SampleImageRun.least(),
        SampleImageRun.hostile(),
        SampleImageRun.large());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void thePageIsWholeAndLoadsNothing(ImageTrainingSummary run) throws IOException {
    String page = ImageTrainingReport.text(run);

    PageChecks.check(page);
    PageChecks.pictures(page);
    assertThat(ImageTrainingReport.text(run)).isEqualTo(page);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theJsonKeepsToTheSchema(ImageTrainingSummary run) throws IOException {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    String json = ImageTrainingJson.text(run, JsonLayout.ONE_LINE);

    assertThat(rules.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(JSON.readTree(Files.readString(SCHEMA)).get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(JSON.readTree(json).propertyNames());
  }

  @Test
  void theNumbersAskedForStandAtTheTop() {
    JsonNode run =
        JSON.readTree(ImageTrainingJson.text(SampleImageRun.whole(), JsonLayout.ONE_LINE));

    assertThat(run.get("accuracy").toString())
        .isEqualTo("{\"ia\":0.51,\"ea\":0.63,\"pa0\":0.66,\"pa\":0.634}");
    assertThat(run.get("masked").asDouble()).isEqualTo(.302);
    assertThat(run.get("iou").asDouble()).isEqualTo(.71);
    assertThat(run.get("auroc").asDouble()).isEqualTo(.96);
    assertThat(run.get("floors").get("centre").toString())
        .isEqualTo("{\"iou\":0.49,\"auroc\":0.81}");
    assertThat(run.get("floors").propertyNames()).contains("centre", "random", "meanMap");
    assertThat(run.get("networks").get(2).get("epochs")).hasSize(8);
    assertThat(run.get("curves").get(0).get("points").get(3).get("share").asDouble()).isEqualTo(.3);
  }

  @Test
  void whatWasNotMeasuredIsNull() {
    JsonNode run =
        JSON.readTree(ImageTrainingJson.text(SampleImageRun.least(), JsonLayout.ONE_LINE));

    assertThat(run.get("accuracy").toString())
        .isEqualTo("{\"ia\":0.5,\"ea\":null,\"pa0\":null,\"pa\":null}");
    for (String name : List.of("masked", "iou", "auroc", "floors", "localisation", "model")) {
      assertThat(run.get(name).isNull()).as(name).isTrue();
    }
  }

  @Test
  void theHeadlineSaysWhatWasFound() {
    assertThat(PageChecks.words(ImageTrainingReport.text(SampleImageRun.whole())))
        .contains(
            "IA, EA, PA(0) and PA were trained to tell 4 classes apart on 6,300 images of"
                + " 64\u00a0\u00d7\u00a064 pixels, cut into 8\u00a0\u00d7\u00a08 patches of 8"
                + " pixels.",
            "Of the 3,925 test images IA answers 51\u00a0% right, EA 63\u00a0%, PA(0) 66\u00a0% and"
                + " PA 63\u00a0% with 30\u00a0% of the patches masked.",
            "Warning: 2 files are broken and were skipped",
            "6 of 8 images and 8 of 12 epochs are shown.",
            "precision of PA bf16");
  }

  @Test
  void aMapThatBeatsEveryFloorIsSaidTo() {
    assertThat(PageChecks.words(ImageTrainingReport.text(SampleImageRun.whole())))
        .contains(
            "map lies on the objects better than every map that looks at no picture: AUROC 0.960"
                + " against 0.810 of the best of them (centred Gaussian), IoU 0.710 against 0.500"
                + " of the best of them (own mean map).");
  }

  @Test
  void aMapThatDoesNotIsSaidNotTo() {
    assertThat(PageChecks.words(ImageTrainingReport.text(SampleImageRun.beaten())))
        .contains(
            "map does not beat every map that looks at no picture: AUROC 0.760 against 0.810 of the"
                + " best of them (centred Gaussian), IoU 0.480 against 0.500",
            "The map does not beat every floor. AUROC 0.760: below centred Gaussian (0.810); not"
                + " told apart from own mean map (0.770). IoU 0.480: not told apart from centred"
                + " Gaussian (0.490), own mean map (0.500). Where a map that looks at no picture"
                + " does as well, this map is no proof that the network follows the object.",
            "has an AUROC of 0.580 (0.565 to 0.595); 0.500 would be chance.");
  }

  @Test
  void standingGoesByTheDifferenceThenByIntervalsThatDoNotOverlap() {
    Estimate own = Estimate.of(.5, .4, .6, 10);
    Estimate floor = Estimate.of(.45, .35, .55, 10);
    assertThat(MapStanding.of(own, floor, Optional.of(Estimate.of(.05, .01, .09, 10))))
        .isEqualTo(MapStanding.BEATS);
    assertThat(MapStanding.of(own, floor, Optional.of(Estimate.of(-.05, -.09, -.01, 10))))
        .isEqualTo(MapStanding.BELOW);
    assertThat(MapStanding.of(own, floor, Optional.of(Estimate.of(.05, -.01, .09, 10))))
        .isEqualTo(MapStanding.NOT_TOLD_APART);
    assertThat(MapStanding.of(own, floor, Optional.empty())).isEqualTo(MapStanding.NOT_TOLD_APART);
    assertThat(MapStanding.of(own, Estimate.of(.2, .1, .39, 10), Optional.empty()))
        .isEqualTo(MapStanding.BEATS);
    assertThat(MapStanding.of(own, Estimate.of(.2, 10), Optional.empty()))
        .isEqualTo(MapStanding.NOT_TOLD_APART);
  }

  @Test
  void aPageStaysWithinItsBoundsWhateverItIsGiven() throws IOException {
    String page = ImageTrainingReport.text(SampleImageRun.large());

    assertThat(PageChecks.pictures(page)).isEqualTo(24 * 4 + 6 * 9 + 22);
    assertThat(PageChecks.words(page))
        .contains(
            "The first 24 of 60 are shown.", "10 more classes are not shown.", "12 more pictures");
  }

  @Test
  void anEpochThatNobodyChoseIsSaidToBeTheLast() {
    ImageTrainingSummary chosen = SampleImageRun.whole();
    TrainedNetwork ia = chosen.networks().get(0);
    ImageTrainingSummary last =
        run(List.of(ia.withEpochs(ia.epochs(), 8, EpochChoice.LAST)), Evidence.of("IA"));

    assertThat(PageChecks.words(ImageTrainingReport.text(chosen)))
        .contains("8 of 8, the best")
        .doesNotContain("the last epoch is kept");
    assertThat(PageChecks.words(ImageTrainingReport.text(last)))
        .contains("8 of 8, the last", "Of IA the last epoch is kept whatever its accuracy");
    JsonNode json = JSON.readTree(ImageTrainingJson.text(last, JsonLayout.ONE_LINE));
    assertThat(json.get("networks").get(0).get("epochChoice").asString()).isEqualTo("last");
  }

  @Test
  void whatWasNotMeasuredHasNoSection() {
    assertThat(ImageTrainingReport.text(SampleImageRun.least()))
        .doesNotContain("id=\"localisation\"", "id=\"masked\"", "id=\"course\"", "id=\"examples\"");
  }

  @Test
  void bothFilesAreWritten(@TempDir Path folder) throws IOException {
    ImageTrainingFiles files = ImageTrainingFiles.write(SampleImageRun.whole(), folder);

    assertThat(files.page()).hasFileName("report.html").exists();
    assertThat(JSON.readTree(Files.readString(files.json())).get("report").asString())
        .isEqualTo("out/report.html");
  }

  @Test
  void aRunThatCannotBeIsRefused() {
    Estimate half = Estimate.of(.5, 4);
    TrainedNetwork ia = TrainedNetwork.of(NetworkKind.IA, half, "fp32");
    TrainedNetwork pa = TrainedNetwork.of(NetworkKind.PA, half, "fp32");
    Evidence evidence = Evidence.of("IA");

    assertThatThrownBy(() -> run(List.of(ia, ia), evidence))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("networks must be one or more, each kind once");
    assertThatThrownBy(() -> run(List.of(ia, pa), evidence))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("masked must be given with PA");
    assertThatThrownBy(
            () ->
                new Localisation(
                    3,
                    Lying.of(half, half),
                    List.of(FloorLying.of(MapFloor.CENTRE, Lying.of(half, half))),
                    Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("measure all three");
    assertThatThrownBy(() -> Estimate.of(.5, .6, .4, 3)).isInstanceOf(InputException.class);
  }

  private static ImageTrainingSummary run(List<TrainedNetwork> networks, Evidence evidence) {
    return ImageTrainingSummary.of(
        SampleImageRun.least().data(), networks, Optional.empty(), evidence);
  }
}
