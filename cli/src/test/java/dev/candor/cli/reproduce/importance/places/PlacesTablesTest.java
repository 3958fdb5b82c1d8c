package dev.candor.cli.reproduce.importance.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.ImportanceProtocol;
import dev.candor.cli.reproduce.importance.ImportanceSets;
import dev.candor.cli.reproduce.importance.ImportanceTable;
import dev.candor.cli.reproduce.importance.PreparedImages;
import dev.candor.cli.reproduce.importance.SetSizes;
import dev.candor.cli.reproduce.importance.StudiedImages;
import dev.candor.cli.reproduce.importance.TrainedModels;
import dev.candor.cli.reproduce.importance.Workshop;
import dev.candor.core.Cancellation;
import dev.candor.metrics.localisation.MapLocalisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTablesTest {
  private static final ImportanceProtocol TINY =
      new ImportanceProtocol(
          Extent.QUICK,
          1,
          Map.of(StudiedImages.SHAPES, new SetSizes(32, 8, 8, 1, 1)),
          32,
          8,
          4,
          8,
          8);

  @Test
  void tablesWithoutCellsSayThatNothingWasMeasured(@TempDir Path folder) {
    for (ImportanceTable table : tables(workshop(folder))) {
      Section section = table.section(new Cells(List.of()));
      assertThat(section.part()).isEqualTo(table.part());
      assertThat(section.markdown()).contains("Not measured");
      assertThat(section.verdicts())
          .isNotEmpty()
          .allMatch(v -> v.outcome() == Verdict.Outcome.NOT_MEASURED);
    }
  }

  @Test
  void everyFloorStandsBesideTheMapsOfANetwork(@TempDir Path folder) {
    PlacesTable table = new PlacesTable(workshop(folder));
    List<Job> jobs = table.jobs();
    assertThat(jobs).hasSize(3);
    Cell cell = measured(jobs.get(0));
    assertThat(cell.numbers("zeros.auroc")).containsExactly(.5, .5, .5);
    assertThat(cell.numbers("half.own-auroc")).containsExactly(.5, .5, .5);
    assertThat(cell.numbers("own-mean.own-auroc")).containsExactly(.5, .5, .5);
    assertThat(cell.numbers("gaussian.own-auroc")).containsExactly(.5, .5, .5);
    assertThat(cell.number("zeros.difference")).isCloseTo(cell.number("foreground"), within(1e-12));
    assertThat(cell.number("zeros.sparsity")).isZero();
    assertThat(cell.number("above-zeros.auroc"))
        .isCloseTo(cell.number("ia.auroc") - .5, within(1e-12));
    assertThat(cell.numbers("ia.auroc")).hasSize(3);
    Section section = table.section(new Cells(List.of(cell)));
    for (Floor floor : Floor.values()) {
      assertThat(section.markdown())
          .contains(floor == Floor.OWN_MEAN ? "its mean map" : floor.title());
    }
  }

  @Test
  void everyMethodExplainsTheBaseline(@TempDir Path folder) {
    PosthocTable table = new PosthocTable(workshop(folder));
    List<Cell> cells = new ArrayList<>();
    for (Job job : table.jobs()) {
      Cell cell = measured(job);
      cells.add(cell);
      assertThat(cell.number("deletion")).isBetween(0., 1.);
      assertThat(cell.number("insertion")).isBetween(0., 1.);
      assertThat(cell.number("places.difference")).isBetween(0., 1.);
    }
    assertThat(cells).hasSize(PosthocMethod.values().length);
    assertThat(calls(cells, PosthocMethod.GRADCAM)).isEqualTo(1);
    assertThat(calls(cells, PosthocMethod.RISE)).isEqualTo(100);
    assertThat(calls(cells, PosthocMethod.PARTITION_SHAP)).isLessThanOrEqualTo(128);
    assertThat(calls(cells, PosthocMethod.IA)).isEqualTo(1);
    assertThat(calls(cells, PosthocMethod.GAUSSIAN)).isZero();
    String page = table.section(new Cells(cells)).markdown();
    for (PosthocMethod method : PosthocMethod.values()) {
      assertThat(page).contains(method.title());
    }
  }

  @Test
  void aWatermarkIsMaskedInTheMeanColourAndNothingElseChanges() {
    CueProtocol protocol = new CueProtocol(32, 8, 3, .2, .3, 1, 12, 1, 6, .004, .3, 1);
    var plain = CueCase.GIVEN_AWAY.images(protocol, 5, 6);
    var masked = CueCase.MASKED.images(protocol, 5, 6);
    for (int image = 0; image < 6; image++) {
      byte[] before = plain.image(image).picture().rgb();
      byte[] after = masked.image(image).picture().rgb();
      var drawn =
          CueCase.MASKED.shapes(protocol).withCue(CueCase.Shown.GIVEN_AWAY.cue()).draw(5, image);
      for (int i = 0; i < before.length; i++) {
        boolean cue = drawn.cue().at(i / 3 / 32, i / 3 % 32);
        assertThat(after[i]).isEqualTo(cue ? (byte) new int[] {124, 116, 104}[i % 3] : before[i]);
      }
    }
    var found = CueJobs.measure(protocol, CueCase.GIVEN_AWAY, 1, Cancellation.NEVER);
    assertThat(found)
        .containsKeys(
            "given-away.accuracy", "by-lot.on-cue", "masked.figure.iou", "by-lot.cue.auroc");
  }

  @Test
  void aNetworkCheatsThatLosesMostOfWhatItKnowsWithItsCue(@TempDir Path folder) {
    CueTable table = new CueTable(workshop(folder));
    Cell masked =
        cue(
            CueCase.MASKED,
            Map.of("masked.on-figure", .3, "masked.elsewhere", .1, "masked.figure.iou", .6));
    for (double byLot : new double[] {.4, .9}) {
      Cell cheats =
          cue(
              CueCase.GIVEN_AWAY,
              Map.of(
                  "given-away.accuracy", 1.,
                  "by-lot.accuracy", byLot,
                  "given-away.on-cue", .5,
                  "given-away.on-figure", .2,
                  "given-away.cue.iou", .7,
                  "given-away.figure.iou", .4));
      List<Verdict> verdicts = table.section(new Cells(List.of(cheats, masked))).verdicts();
      assertThat(verdicts.stream().map(Verdict::outcome))
          .containsExactly(
              Verdict.Outcome.of(byLot < .5), Verdict.Outcome.of(true), Verdict.Outcome.of(true));
    }
  }

  private static Cell cue(CueCase what, Map<String, Double> means) {
    SortedMap<String, List<Double>> numbers = new TreeMap<>();
    for (CueCase.Shown shown : CueCase.Shown.values()) {
      for (String name :
          List.of(
              "accuracy",
              "on-figure",
              "on-cue",
              "elsewhere",
              "figure.iou",
              "figure.auroc",
              "cue.iou",
              "cue.auroc")) {
        double mean = means.getOrDefault(shown.label() + "." + name, .34);
        numbers.put(shown.label() + "." + name, List.of(mean, mean - .01, mean + .01));
      }
    }
    return new Cell(new CellKey(ImportancePart.CUE, CueJobs.SET, what.label(), 1), "", 0, numbers);
  }

  @Test
  void amongColoursEveryMapThatKnowsTheImageAloneIsFarFromTheFigures(@TempDir Path folder) {
    ImportanceProtocol protocol =
        new ImportanceProtocol(
            Extent.QUICK,
            1,
            Map.of(
                StudiedImages.SHAPES, new SetSizes(2, 2, 60, 1, 1),
                StudiedImages.SHAPES_AMONG, new SetSizes(2, 2, 60, 1, 1)),
            64,
            8,
            4,
            8,
            8);
    ImportanceSets sets = new ImportanceSets(folder, protocol);
    Workshop workshop = new Workshop(protocol, sets, new TrainedModels(folder, protocol, sets));
    for (Floor floor : List.of(Floor.MARGIN, Floor.GROUND, Floor.ROUGHNESS)) {
      MapLocalisation plain = places(workshop, StudiedImages.SHAPES, floor);
      MapLocalisation among = places(workshop, StudiedImages.SHAPES_AMONG, floor);
      assertThat(among.mean(MapLocalisation.Figure.AUROC)).as(floor.label()).isLessThan(.92);
      assertThat(among.mean(MapLocalisation.Figure.IOU)).as(floor.label()).isLessThan(.6);
      assertThat(plain.mean(MapLocalisation.Figure.AUROC))
          .isGreaterThan(among.mean(MapLocalisation.Figure.AUROC));
    }
  }

  private static MapLocalisation places(Workshop workshop, StudiedImages images, Floor floor) {
    PreparedImages test = workshop.test(images);
    return MapLocalisation.of(
        floor.maps(workshop.sets().of(images).test(), test, 8, List.of(), 1),
        OwnMaps.truths(test, 8));
  }

  private static double calls(List<Cell> cells, PosthocMethod method) {
    return cells.stream()
        .filter(cell -> cell.key().method().equals(method.label()))
        .findFirst()
        .orElseThrow()
        .number("calls");
  }

  private static Cell measured(Job job) {
    return new Cell(
        job.key(), job.settingsHash(), 0, job.measurement().measure(Cancellation.NEVER));
  }

  private static Workshop workshop(Path folder) {
    ImportanceSets sets = new ImportanceSets(folder, TINY);
    return new Workshop(TINY, sets, new TrainedModels(folder, TINY, sets));
  }

  private static List<ImportanceTable> tables(Workshop workshop) {
    return List.of(new PlacesTable(workshop), new PosthocTable(workshop), new CueTable(workshop));
  }
}
