package dev.candor.cli.reproduce;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.core.Versions;
import dev.candor.core.WholeFile;
import dev.candor.torch.Engine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures a plan cell by cell, keeps every finished cell, and makes the page {@code NAME.md} and
 * {@code NAME.json} from the cells alone.
 *
 * @param name of the study, as on the command line
 * @param extent whether this is the whole study
 * @param text what the page says besides its tables
 * @param plan which cells there are
 * @param how which of them are measured, and where the page goes
 */
public record Study(String name, Extent extent, StudyText text, Plan plan, StudyRun how) {
  /** When a quick run begins nothing more, and when it gives up what it began: in 10 minutes. */
  private static final long BEGUN = 420;

  private static final long GIVEN_UP = 470;

  /** The same of what is measured alone, when the rest is done. */
  private static final long BEGUN_ALONE = 510;

  private static final long GIVEN_UP_ALONE = 560;

  /** What happens to cells that are finished already. */
  public enum Begin {
    /** They are measured again. */
    AFRESH,
    /** They stay, if they were made with the same settings. */
    RESUMING,
    /** They stay, and nothing else is measured: the page is made from them alone. */
    PAGE
  }

  /**
   * What a study came to.
   *
   * @param page the page
   * @param json the same numbers
   * @param measured cells measured in this run
   * @param kept cells that were there already
   * @param seconds wall-clock time of this run
   * @param verdicts what the study shows: claim, outcome and figures of each
   */
  public record Outcome(
      Path page,
      Path json,
      int measured,
      int kept,
      double seconds,
      List<Map<String, Object>> verdicts) {
    /** Copies the list. */
    public Outcome {
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * Measures what is missing, unless the page alone is wanted, and writes the page.
   *
   * @throws InputException if the data sets are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Outcome run(ProgressListener listener, Cancellation cancellation) {
    long start = System.nanoTime();
    CellFolder folder = new CellFolder(cells(how.out(), name, extent));
    List<Part> parts = how.only().map(List::of).orElse(plan.parts());
    parts.forEach(plan::jobs);
    if (how.begin() == Begin.AFRESH) {
      parts.forEach(folder::clear);
    }
    List<List<Job>> together = new ArrayList<>();
    List<List<Job>> apart = new ArrayList<>();
    int kept = 0;
    for (Part part : plan.order()) {
      List<Job> missing = new ArrayList<>();
      for (Job job : parts.contains(part) ? plan.jobs(part) : List.<Job>of()) {
        if (folder.read(job.key(), job.settingsHash()).isPresent()) {
          kept++;
        } else if (how.begin() != Begin.PAGE) {
          missing.add(job);
        }
      }
      (part.alone() ? apart : together).add(missing);
    }
    List<Job> asked = inOrder(together);
    List<Job> alone = inOrder(apart);
    Workers workers = new Workers(folder, listener, cancellation);
    workers.measure(name, asked, how.threads(), deadline(start, BEGUN, GIVEN_UP));
    workers.measure(name + ": times", alone, 1, deadline(start, BEGUN_ALONE, GIVEN_UP_ALONE));
    double seconds = (System.nanoTime() - start) / 1e9;
    return write(folder, kept, asked.size() + alone.size(), seconds);
  }

  private Outcome write(CellFolder folder, int kept, int asked, double seconds) {
    Map<Part, List<Cell>> cells = new LinkedHashMap<>();
    List<Cell> all = new ArrayList<>();
    Map<Part, Integer> planned = new LinkedHashMap<>();
    for (Part part : plan.parts()) {
      List<Job> jobs = plan.possible(part) ? plan.jobs(part) : List.of();
      planned.put(part, jobs.size());
      List<Cell> found =
          jobs.stream()
              .flatMap(job -> folder.read(job.key(), job.settingsHash()).stream())
              .toList();
      cells.put(part, found);
      all.addAll(found);
    }
    StudyPage page =
        new StudyPage(this, facts(cells, planned, seconds), plan.sections(new Cells(all)));
    Path markdown = how.out().resolve(file() + ".md");
    Path json = how.out().resolve(file() + ".json");
    WholeFile.write(json, StudyJson.text(page.json()));
    page.figures().forEach((file, drawing) -> WholeFile.write(how.out().resolve(file), drawing));
    WholeFile.write(markdown, page.markdown());
    int finished = how.only().map(part -> size(cells, part)).orElse(all.size()) - kept;
    return new Outcome(
        markdown,
        json,
        Math.min(asked, finished),
        kept,
        seconds,
        page.verdicts().stream().map(Verdict::asJson).toList());
  }

  private Map<String, String> facts(
      Map<Part, List<Cell>> cells, Map<Part, Integer> planned, double seconds) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("command", "`" + how.command() + "`");
    facts.put("date", LocalDate.now(Clock.systemUTC()).toString());
    Map<String, String> versions = new LinkedHashMap<>(Versions.running());
    versions.put("engine", Engine.version());
    facts.putAll(Machine.description(versions));
    if (how.begin() == Begin.PAGE) {
      facts.put("this run", "measured nothing: the page of the cells that are finished");
    } else {
      facts.put("cells at a time", how.threads() + ", one engine thread each");
      facts.put("this run took", Words.duration(seconds));
    }
    facts.put(
        "cells finished",
        cells.values().stream().mapToInt(List::size).sum()
            + " of "
            + planned.values().stream().mapToInt(Integer::intValue).sum());
    String without = leftOut(cells, planned);
    if (extent == Extent.QUICK && !without.isEmpty()) {
      facts.put("cells left out", without);
    }
    StringBuilder taken = new StringBuilder();
    cells.forEach(
        (part, found) ->
            taken
                .append(taken.isEmpty() ? "" : ", ")
                .append(part.label())
                .append(' ')
                .append(
                    found.isEmpty()
                        ? "not run"
                        : Words.duration(found.stream().mapToDouble(Cell::seconds).sum())));
    facts.put("time on one thread, by table", taken.toString());
    return facts;
  }

  private static String leftOut(Map<Part, List<Cell>> cells, Map<Part, Integer> planned) {
    return planned.entrySet().stream()
        .filter(part -> part.getValue() > size(cells, part.getKey()))
        .map(
            part ->
                part.getKey().label()
                    + " "
                    + (part.getValue() - size(cells, part.getKey()))
                    + " of "
                    + part.getValue())
        .collect(Collectors.joining(", "));
  }

  private static int size(Map<Part, List<Cell>> cells, Part part) {
    return cells.getOrDefault(part, List.of()).size();
  }

  /** What the page's files are called, without their ending. */
  String file() {
    return file(name, extent);
  }

  /** Where a study's cells lie. */
  public static Path cells(Path out, String name, Extent extent) {
    return out.resolve("cells").resolve(file(name, extent));
  }

  private static String file(String name, Extent extent) {
    return extent == Extent.QUICK ? name + "-quick" : name;
  }

  /** A quick run takes a little of every table first. */
  private List<Job> inOrder(List<List<Job>> tables) {
    return extent == Extent.QUICK
        ? TakingTurns.of(tables)
        : tables.stream().flatMap(List::stream).toList();
  }

  private Deadline deadline(long start, long begun, long givenUp) {
    return extent == Extent.QUICK ? Deadline.after(start, begun, givenUp) : Deadline.none();
  }
}
