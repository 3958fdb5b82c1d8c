package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.ImportanceTable;
import dev.candor.cli.reproduce.importance.StudiedImages;
import dev.candor.cli.reproduce.importance.Workshop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods that explain the baseline afterwards, beside networks that look themselves. */
public final class PosthocTable implements ImportanceTable {
  private final Workshop workshop;

  /** The table of this study. */
  public PosthocTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.POSTHOC;
  }

  @Override
  public List<StudiedImages> needs() {
    return PosthocJobs.images();
  }

  @Override
  public List<Job> jobs() {
    return PosthocJobs.all(workshop);
  }

  @Override
  public Section section(Cells cells) {
    PosthocEffort effort = PosthocEffort.of(workshop.protocol().extent());
    StringBuilder text =
        new StringBuilder(
            "Each method explains the class that PA(0), as published, answers; its pixels are"
                + " averaged over patches (what speaks for the answer, or sizes where a method has"
                + " no signs) and divided by the map's own maximum. Deletion and insertion: the"
                + " area under the probability of that class while patches go to the mean colour,"
                + " the most important first, or come back ("
                + effort.points()
                + " steps; deletion: lower is better; signs count in the order). The B-cos network"
                + " is explained, and judged, itself; IA's map is judged on PA(0). Integrated"
                + " gradients "
                + effort.steps()
                + " steps, RISE "
                + effort.masks()
                + " masks, SHAP "
                + effort.coalitions()
                + " coalitions. In brackets 95 % intervals over images, means over seeds of their"
                + " ends. Calls and milliseconds are of one image; times were taken while other"
                + " cells were measured.\n\n");
    Map<String, Object> json = new LinkedHashMap<>();
    for (StudiedImages images : PosthocJobs.images()) {
      if (workshop.protocol().has(images)) {
        text.append("### ")
            .append(images.title())
            .append(", the first ")
            .append(PosthocEffort.images(workshop.protocol().extent(), images))
            .append(" test images\n\n")
            .append(table(cells, images));
        json.put(images.label(), json(cells, images));
      }
    }
    return new Section(part(), text.toString(), json, verdicts(cells));
  }

  private static String table(Cells cells, StudiedImages images) {
    MarkdownTable table =
        new MarkdownTable(
            "maps",
            "how",
            "d",
            "macro IoU",
            "AUROC",
            "above the Gaussian",
            "image-specific AUROC",
            "deletion",
            "insertion",
            "calls",
            "ms");
    for (PosthocMethod method : PosthocMethod.values()) {
      List<Cell> found = of(cells, images, method);
      if (!found.isEmpty()) {
        table.add(
            method.title(),
            method.how(),
            Known.words(found, PosthocJobs.PLACES + ".difference"),
            Known.words(found, PosthocJobs.PLACES + ".iou"),
            Known.words(found, PosthocJobs.PLACES + ".auroc"),
            method == PosthocMethod.GAUSSIAN
                ? ""
                : Known.words(found, PosthocJobs.ABOVE + ".auroc"),
            Known.words(found, PosthocJobs.PLACES + ".own-auroc"),
            Known.words(found, "deletion"),
            Known.words(found, "insertion"),
            method.isFloor() ? "" : Words.number(mean(found, "calls"), 0),
            method.isFloor() ? "" : Words.number(mean(found, "millis"), 2));
      }
    }
    return table.isEmpty() ? "Not measured.\n\n" : table.toString();
  }

  private static List<Object> json(Cells cells, StudiedImages images) {
    List<Object> rows = new ArrayList<>();
    for (PosthocMethod method : PosthocMethod.values()) {
      for (Cell cell : of(cells, images, method)) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", method.label());
        json.put("seed", cell.key().number());
        json.putAll(cell.numbers());
        rows.add(json);
      }
    }
    return rows;
  }

  /** The best of those that explain afterwards, by each figure, beside IA. */
  private static List<Verdict> verdicts(Cells cells) {
    List<Verdict> all = new ArrayList<>();
    for (StudiedImages images : PosthocJobs.images()) {
      for (String figure : List.of("auroc", "own-auroc")) {
        String words = figure.equals("auroc") ? "AUROC" : "image-specific AUROC";
        String claim =
            images.title() + ": IA's " + words + " beside the best method that explains afterwards";
        String name = PosthocJobs.PLACES + "." + figure;
        List<Cell> own = of(cells, images, PosthocMethod.IA);
        Optional<PosthocMethod> best =
            Arrays.stream(PosthocMethod.values())
                .filter(m -> m.isPosthoc() && !of(cells, images, m).isEmpty())
                .max(
                    (a, b) ->
                        Double.compare(
                            mean(of(cells, images, a), name), mean(of(cells, images, b), name)));
        all.add(
            own.isEmpty() || best.isEmpty()
                ? Verdict.notMeasured(claim)
                : new Verdict(
                    claim,
                    Verdict.Outcome.REPORTED,
                    Known.words(own, name)
                        + "; "
                        + best.get().title()
                        + " "
                        + Known.words(of(cells, images, best.get()), name)));
      }
    }
    return all;
  }

  private static double mean(List<Cell> cells, String name) {
    return Known.of(cells, name)[0];
  }

  private static List<Cell> of(Cells cells, StudiedImages images, PosthocMethod method) {
    return cells.of(ImportancePart.POSTHOC, images.label(), method.label());
  }
}
