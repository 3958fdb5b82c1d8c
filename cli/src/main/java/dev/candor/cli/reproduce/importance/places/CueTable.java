package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.ImportanceTable;
import dev.candor.cli.reproduce.importance.StudiedImages;
import dev.candor.cli.reproduce.importance.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Does the map of a network that cheats say so, and where is it when there is no way to cheat? */
public final class CueTable implements ImportanceTable {
  private static final double HALF = .5;

  private final Workshop workshop;

  /** The table of this study. */
  public CueTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.CUE;
  }

  @Override
  public List<StudiedImages> needs() {
    return List.of();
  }

  @Override
  public List<Job> jobs() {
    return CueJobs.all(workshop);
  }

  @Override
  public Section section(Cells cells) {
    MarkdownTable table =
        new MarkdownTable(
            "learned from",
            "shown",
            "right",
            "map on the figure",
            "on the watermark",
            "elsewhere",
            "IoU with the figure",
            "with the watermark",
            "AUROC, figure",
            "watermark");
    List<Object> rows = new ArrayList<>();
    for (CueCase what : CueCase.values()) {
      List<Cell> found = of(cells, what);
      for (CueCase.Shown shown : CueCase.Shown.values()) {
        if (!found.isEmpty()) {
          table.add(row(what, shown, found));
        }
      }
      for (Cell cell : found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", what.label());
        json.put("seed", cell.key().number());
        json.putAll(cell.numbers());
        rows.add(json);
      }
    }
    CueProtocol protocol = CueProtocol.of(workshop.protocol().extent());
    String text =
        "Drawn images of "
            + protocol.pixels()
            + " pixels with one figure of any shape anywhere, faintly red, green or blue (the"
            + " class), and a watermark of twelve pixels anywhere in full yellow, magenta or cyan:"
            + " that of the class, drawn by lot, or masked in the mean colour. IA of half the usual"
            + " widths, p = "
            + protocol.patch()
            + ", "
            + protocol.training()
            + " images, "
            + protocol.epochs()
            + " epochs, a price of "
            + protocol.price()
            + " but in one case; "
            + protocol.test()
            + " test images; seeds: "
            + protocol.seeds()
            + ". The map's means are over the area of each part. In the last case figures have"
            + " their full colours and the watermark is a pattern in black and white."
            + " `docs/planted-cue.md` tells it with pictures.\n\n"
            + (table.isEmpty() ? "Not measured.\n\n" : table);
    return new Section(
        part(), text, Map.of("rows", rows), verdicts(cells, 1. / protocol.classes()));
  }

  private static String[] row(CueCase what, CueCase.Shown shown, List<Cell> found) {
    String name = shown.label();
    boolean visible = shown != CueCase.Shown.MASKED;
    return new String[] {
      what.title(),
      shown.title(),
      Known.spread(found, name + ".accuracy"),
      Known.spread(found, name + ".on-figure"),
      Known.spread(found, name + ".on-cue"),
      Known.spread(found, name + ".elsewhere"),
      Known.words(found, name + ".figure.iou"),
      visible ? Known.words(found, name + ".cue.iou") : "",
      Known.words(found, name + ".figure.auroc"),
      visible ? Known.words(found, name + ".cue.auroc") : ""
    };
  }

  private static List<Cell> of(Cells cells, CueCase what) {
    return cells.of(ImportancePart.CUE, CueJobs.SET, what.label());
  }

  private static List<Verdict> verdicts(Cells cells, double chance) {
    List<Cell> cheats = of(cells, CueCase.GIVEN_AWAY);
    List<Cell> masked = of(cells, CueCase.MASKED);
    String cheating =
        "Planted cue: every network cheats: with the cue by lot it loses more than half of what it"
            + " was right above chance";
    String lies =
        "Planted cue: the map lies on the cue and says so: brighter than on the figure, and a"
            + " higher IoU with the cue's mask than with the figure's";
    String restored =
        "Planted cue: masked in training, the map lies on the figure: brighter than elsewhere, and"
            + " a higher IoU with it than the cheating network's";
    if (cheats.isEmpty() || masked.size() != cheats.size()) {
      return Stream.of(cheating, lies, restored).map(Verdict::notMeasured).toList();
    }
    return List.of(
        new Verdict(
            cheating,
            Verdict.Outcome.of(cheat(cheats, chance)),
            "right "
                + Known.spread(cheats, "given-away.accuracy")
                + ", with the cue by lot "
                + Known.spread(cheats, "by-lot.accuracy")
                + ", without it "
                + Known.spread(cheats, "masked.accuracy")
                + ", chance "
                + Known.short3(chance)
                + ", seeds: "
                + cheats.size()),
        new Verdict(
            lies,
            Verdict.Outcome.of(
                above(cheats, "given-away.on-cue", cheats, "given-away.on-figure")
                    && above(cheats, "given-away.cue.iou", cheats, "given-away.figure.iou")),
            "mean of the map "
                + Known.words(cheats, "given-away.on-cue")
                + " on the cue, "
                + Known.words(cheats, "given-away.on-figure")
                + " on the figure; IoU "
                + Known.words(cheats, "given-away.cue.iou")
                + " and "
                + Known.words(cheats, "given-away.figure.iou")),
        new Verdict(
            restored,
            Verdict.Outcome.of(
                above(masked, "masked.on-figure", masked, "masked.elsewhere")
                    && above(masked, "masked.figure.iou", cheats, "given-away.figure.iou")),
            "mean of the map "
                + Known.words(masked, "masked.on-figure")
                + " on the figure, "
                + Known.words(masked, "masked.elsewhere")
                + " elsewhere; IoU with the figure "
                + Known.words(masked, "masked.figure.iou")
                + "; right "
                + Known.words(masked, "masked.accuracy")));
  }

  /** The upper end of the interval counts, in every seed. */
  private static boolean cheat(List<Cell> cells, double chance) {
    double[] right = Cells.values(cells, "given-away.accuracy");
    double[] byLot = Cells.values(cells, "by-lot.accuracy", 2);
    boolean all = true;
    for (int i = 0; i < right.length; i++) {
      all &= byLot[i] - chance < HALF * (right[i] - chance);
    }
    return all;
  }

  /** In every seed the whole interval of the first lies above that of the second. */
  private static boolean above(List<Cell> ones, String first, List<Cell> others, String second) {
    double[] low = Cells.values(ones, first, 1);
    double[] high = Cells.values(others, second, 2);
    boolean all = true;
    for (int i = 0; i < low.length; i++) {
      all &= low[i] > high[i];
    }
    return all;
  }
}
