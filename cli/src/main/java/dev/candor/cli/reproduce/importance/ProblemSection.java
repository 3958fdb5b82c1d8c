package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.localisation.MapLocalisation.Figure;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page says of trainings that are to make the map follow the object. */
final class ProblemSection {
  private static final double OWN_AUROC = .8;
  private static final double POINTS = .03;

  private final Cells cells;
  private final ImportanceProtocol protocol;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Map<String, Object> json = new LinkedHashMap<>();

  ProblemSection(Cells cells, ImportanceProtocol protocol) {
    this.cells = cells;
    this.protocol = protocol;
  }

  Section section() {
    String text =
        "As published, maps of photographs are little better than a guess of the middle. Each way"
            + " to train is judged by its maps beside masks, by how often its IA is right, and by"
            + " what PA is worth behind it. AUROC of the own part: of each map less the mean map of"
            + " all test images, which leaves nothing of a map that is the same for all. Off the"
            + " middle: the same animals on backgrounds of other images, where a guess of the"
            + " middle is worth little; no network was trained on such images. Means over seeds"
            + " with standard deviations. Trained: as published; with a price of .35 on the map's"
            + " mean; pulled to what stands out from the picture's edge (boundary connectivity of"
            + " the training pictures, Zhu et al. 2014, without labels or masks; weight 3, crops"
            + " from .3 of the area on; the last epoch is kept, as with a price); pulled to what has"
            + " the colours of that (each picture's own colour models of figure and ground, still"
            + " without labels or masks); the same begun with the component and the importance part"
            + " of an IA that was trained so on all training images of Imagenette.\n\n"
            + maps()
            + "With 60 % of the area masked, PA behind each IA's maps and behind one static mask"
            + " from that IA's mean map (intervals over images):\n\n"
            + behind();
    return new Section(ImportancePart.PROBLEM, text, json, verdicts);
  }

  private MarkdownTable maps() {
    MarkdownTable table =
        new MarkdownTable(
            "images",
            "trained",
            "seeds",
            "IA right",
            "d",
            "macro IoU",
            "AUROC",
            "AUROC of the own part",
            "centred Gaussian: IoU, AUROC",
            "own mean map: IoU, AUROC");
    List<Object> rows = new ArrayList<>();
    for (StudiedImages images : List.of(StudiedImages.PETS, StudiedImages.SHAPES)) {
      for (ProblemTable.Seen seen : ProblemTable.Seen.of(images)) {
        for (ComparedSetting compared : ComparedSetting.of(protocol)) {
          if (compared.images().contains(images) && protocol.has(images)) {
            add(table, rows, images, seen, compared.setting());
          }
        }
      }
    }
    json.put("maps", rows);
    return table;
  }

  private void add(
      MarkdownTable table,
      List<Object> rows,
      StudiedImages images,
      ProblemTable.Seen seen,
      Setting setting) {
    List<Cell> found =
        cells.of(ImportancePart.PROBLEM, images.label(), ProblemTable.cellMethod(setting, seen));
    if (images == StudiedImages.PETS) {
      verdicts.add(own(found, seen, setting));
    }
    if (found.isEmpty()) {
      return;
    }
    table.add(
        images.title() + seen.title(),
        setting.title(),
        Integer.toString(found.size()),
        Words.share(Cells.spread(Cells.values(found, "right"))),
        words(found, ProblemTable.IMPORTANCE, Figure.DIFFERENCE),
        words(found, ProblemTable.IMPORTANCE, Figure.IOU),
        words(found, ProblemTable.IMPORTANCE, Figure.AUROC),
        words(found, ProblemTable.IMPORTANCE, Figure.OWN_AUROC),
        pair(found, ProblemTable.GAUSSIAN),
        pair(found, ProblemTable.MEAN_MAP));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("images", images.label() + seen.ending());
    row.put("setting", setting.name());
    row.put("right", Cells.values(found, "right"));
    for (Figure figure : Figure.values()) {
      String name = ProblemTable.figure(ProblemTable.IMPORTANCE, figure);
      row.put(name, Cells.values(found, name));
    }
    rows.add(row);
  }

  private static Verdict own(List<Cell> found, ProblemTable.Seen seen, Setting setting) {
    String claim =
        "Pets"
            + seen.title()
            + ", "
            + setting.title()
            + ": the image's own part of the map has an AUROC of .80";
    double value = mean(found, ProblemTable.IMPORTANCE, Figure.OWN_AUROC);
    return found.isEmpty()
        ? Verdict.notMeasured(claim)
        : new Verdict(
            claim,
            Verdict.Outcome.of(value >= OWN_AUROC),
            Words.share(value)
                + "; whole map "
                + Words.share(mean(found, ProblemTable.IMPORTANCE, Figure.AUROC))
                + ", centred Gaussian "
                + Words.share(mean(found, ProblemTable.GAUSSIAN, Figure.AUROC)));
  }

  private MarkdownTable behind() {
    MarkdownTable table =
        new MarkdownTable(
            "images",
            "trained",
            "seeds",
            "IA",
            "IA - IA as published",
            "PA, 60 % masked",
            "static mask, 60 %",
            "PA - static",
            "PA - static as published");
    List<Object> rows = new ArrayList<>();
    for (ComparedSetting compared : ComparedSetting.of(protocol)) {
      for (StudiedImages images : compared.images()) {
        if (ComparedSetting.variants(images).contains(Variant.PA_60) && protocol.has(images)) {
          behind(table, rows, images, compared.setting());
        }
      }
    }
    json.put("behind", rows);
    return table;
  }

  private void behind(
      MarkdownTable table, List<Object> rows, StudiedImages images, Setting setting) {
    List<Cell> importance = right(images, setting, Variant.IA);
    List<Cell> masked = right(images, setting, Variant.PA_60);
    List<Cell> fixed = right(images, setting, Variant.STATIC_60);
    List<Cell> published = right(images, Setting.plain(), Variant.IA);
    Optional<BootstrapInterval> gain = OverImages.difference(masked, "correct", fixed, "correct");
    verdicts.add(better(images, setting, gain, masked, fixed));
    if (importance.isEmpty()) {
      return;
    }
    table.add(
        images.title(),
        setting.title(),
        Integer.toString(importance.size()),
        Words.share(Cells.spread(Cells.values(importance, "accuracy"))),
        setting.name().equals(Setting.plain().name())
            ? "-"
            : OverImages.words(OverImages.difference(importance, "correct", published, "correct")),
        Words.share(Cells.spread(Cells.values(masked, "accuracy"))),
        Words.share(Cells.spread(Cells.values(fixed, "accuracy"))),
        OverImages.words(gain),
        OverImages.words(
            OverImages.difference(
                masked, "correct", right(images, Setting.plain(), Variant.STATIC_60), "correct")));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("images", images.label());
    row.put("setting", setting.name());
    row.put("ia", Cells.values(importance, "accuracy"));
    row.put("pa-60", Cells.values(masked, "accuracy"));
    row.put("static-60", Cells.values(fixed, "accuracy"));
    rows.add(row);
  }

  private List<Cell> right(StudiedImages images, Setting setting, Variant variant) {
    return cells.of(
        ImportancePart.ACCURACY, images.label(), AccuracyTable.method(setting, variant.label()));
  }

  private static Verdict better(
      StudiedImages images,
      Setting setting,
      Optional<BootstrapInterval> gain,
      List<Cell> masked,
      List<Cell> fixed) {
    String claim =
        images.title()
            + ", "
            + setting.title()
            + ": with 60 % masked, PA is 3 points better than one static mask";
    return gain.map(
            found ->
                new Verdict(
                    claim,
                    Verdict.Outcome.of(found.estimate() >= POINTS),
                    Words.share(Cells.spread(Cells.values(masked, "accuracy")).mean())
                        + " against "
                        + Words.share(Cells.spread(Cells.values(fixed, "accuracy")).mean())
                        + ", by "
                        + OverImages.words(gain)))
        .orElseGet(() -> Verdict.notMeasured(claim));
  }

  private static double mean(List<Cell> found, String map, Figure figure) {
    return Cells.spread(Cells.values(found, ProblemTable.figure(map, figure))).mean();
  }

  private static String words(List<Cell> found, String map, Figure figure) {
    return Words.share(Cells.spread(Cells.values(found, ProblemTable.figure(map, figure))));
  }

  private static String pair(List<Cell> found, String map) {
    return Words.share(mean(found, map, Figure.IOU))
        + ", "
        + Words.share(mean(found, map, Figure.AUROC));
  }
}
