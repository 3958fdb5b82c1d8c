package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.ImportanceTable;
import dev.candor.cli.reproduce.importance.Setting;
import dev.candor.cli.reproduce.importance.StudiedImages;
import dev.candor.cli.reproduce.importance.Training;
import dev.candor.cli.reproduce.importance.Variant;
import dev.candor.cli.reproduce.importance.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where do the maps of the IAs lie, and would a map that looks at nothing lie there as well? */
public final class PlacesTable implements ImportanceTable {
  private final Workshop workshop;

  /** The table of this study. */
  public PlacesTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.PLACES;
  }

  @Override
  public List<StudiedImages> needs() {
    return PlacesJobs.images();
  }

  @Override
  public List<Job> jobs() {
    return PlacesJobs.all(workshop);
  }

  @Override
  public Section section(Cells cells) {
    StringBuilder text = new StringBuilder(PlacesWords.INTRODUCTION);
    Map<String, Object> json = new LinkedHashMap<>();
    for (StudiedImages images : PlacesJobs.images()) {
      if (workshop.protocol().has(images)) {
        text.append("### ").append(images.title()).append("\n\n");
        text.append(table(cells, images));
        json.put(images.label(), json(cells, images));
      }
    }
    return new Section(part(), text.toString(), json, verdicts(cells));
  }

  private String table(Cells cells, StudiedImages images) {
    MarkdownTable table =
        new MarkdownTable(
            "maps", "right", "d", "macro IoU", "AUROC", "image-specific AUROC", "mean of the map");
    List<Cell> any = List.of();
    for (Setting setting : PlacesJobs.settings(images)) {
      List<Cell> found = of(cells, images, setting);
      if (!found.isEmpty()) {
        table.add(row("IA, " + setting.title(), PlacesJobs.OWN, found, true));
        table.add(row("its mean map for every image", Floor.OWN_MEAN.label(), found, false));
        any = found;
      }
    }
    if (any.isEmpty()) {
      return "Not measured.\n\n";
    }
    for (Floor floor : Floor.values()) {
      if (floor != Floor.OWN_MEAN) {
        table.add(row(floor.title(), floor.label(), any, false));
      }
    }
    if (images == StudiedImages.PETS) {
      PlacesWords.elsewhere(table);
    }
    return table.toString();
  }

  private static String[] row(String title, String name, List<Cell> found, boolean network) {
    return new String[] {
      title,
      network ? Known.spread(found, "accuracy") : "",
      Known.spread(found, name + ".difference"),
      Known.spread(found, name + ".iou"),
      Known.spread(found, name + ".auroc"),
      Known.spread(found, name + ".own-auroc"),
      Known.words(found, name + ".sparsity")
    };
  }

  private List<Object> json(Cells cells, StudiedImages images) {
    List<Object> rows = new ArrayList<>();
    for (Setting setting : PlacesJobs.settings(images)) {
      for (Cell cell : of(cells, images, setting)) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("setting", setting.name());
        json.put("seed", cell.key().number());
        json.putAll(cell.numbers());
        rows.add(json);
      }
    }
    return rows;
  }

  private static List<Cell> of(Cells cells, StudiedImages images, Setting setting) {
    String method = new Training(images, setting, Variant.IA, 0).method();
    return cells.of(ImportancePart.PLACES, images.label(), method);
  }

  private List<Verdict> verdicts(Cells cells) {
    List<Verdict> all = new ArrayList<>();
    for (StudiedImages images : List.of(StudiedImages.SHAPES, StudiedImages.SHAPES_AMONG)) {
      if (workshop.protocol().extent() == Extent.FULL || workshop.protocol().has(images)) {
        all.addAll(shapes(cells, images, "with a price", Setting.priced()));
      }
    }
    all.addAll(shapes(cells, StudiedImages.SHAPES, "pulled", Setting.following()));
    List<Cell> pets = of(cells, StudiedImages.PETS, Setting.plain());
    all.add(aboveFloors("Pets, as published: IA's AUROC is above every floor's", pets));
    all.add(
        atLeast("Pets, as published: image-specific AUROC at least .80", pets, "own-auroc", .80));
    List<Cell> pulled = of(cells, StudiedImages.PETS, Setting.following());
    all.add(atLeast("Pets, pulled: image-specific AUROC at least .80", pulled, "own-auroc", .80));
    all.add(aboveFloors("Pets, pulled: IA's AUROC is above every floor's", pulled));
    return all;
  }

  private static List<Verdict> shapes(
      Cells cells, StudiedImages images, String trained, Setting setting) {
    String what = images.title() + ", " + trained + ": ";
    List<Cell> shapes = of(cells, images, setting);
    return List.of(
        atLeast(what + "macro IoU of IA at least .70", shapes, "iou", .70),
        atLeast(what + "AUROC of IA at least .95", shapes, "auroc", .95),
        aboveFloors(what + "IA's AUROC is above every floor's", shapes));
  }

  private static Verdict atLeast(String claim, List<Cell> cells, String figure, double least) {
    if (cells.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    String name = PlacesJobs.OWN + "." + figure;
    return new Verdict(
        claim,
        Verdict.Outcome.of(Known.of(cells, name)[0] >= least),
        Known.spread(cells, name) + ", seeds: " + cells.size());
  }

  /** The interval of the difference, in pairs of images, must lie above 0 in every seed. */
  private static Verdict aboveFloors(String claim, List<Cell> cells) {
    if (cells.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    StringBuilder less = new StringBuilder();
    boolean holds = true;
    for (Floor floor : Floor.values()) {
      String name = "above-" + floor.label() + ".auroc";
      for (double low : Cells.values(cells, name, 1)) {
        holds &= low > 0;
      }
      less.append(less.isEmpty() ? "" : "; ")
          .append(floor.title().replace("floor: ", ""))
          .append(' ')
          .append(Known.words(cells, name));
    }
    return new Verdict(claim, Verdict.Outcome.of(holds), "AUROC above: " + less);
  }
}
