package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.actif.ActifPart;
import dev.candor.cli.reproduce.actif.ActifTable;
import dev.candor.cli.reproduce.actif.SeriesWorkshop;
import dev.candor.cli.reproduce.actif.StudiedSeries;
import dev.candor.design.actif.Mapping;
import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What rankings and single windows cost, in forward passes and in memory. */
public final class CostTable implements ActifTable {
  static final String SET = "drawn";
  static final String MAPPINGS = "mappings";
  static final String RIVALS = "rivals";
  static final String LATENCY = "latency";
  static final String LATENCY_OF_PATHS = "latency.path-gates";
  static final String MEMORY = "memory";
  static final String STEP = "step";

  /** Of what takes time: raised when networks of series answer or learn at another cost. */
  private static final String EDITION = "2";

  private static final String EDITION_OF_MEMORY = "1";

  private static final Mapping CENTRED = Mapping.CENTRED_PROJECTION;
  private static final Mapping GATES = Mapping.MEAN_GATES;
  static final List<Mapping> REMEMBERED = List.of(CENTRED, GATES, Mapping.PATH_GATES);
  private static final int FEATURES = 23;
  private static final int EDGE_FEATURES = 34;
  private static final int WIDE = 1_000;
  private static final int SMALL = 360;

  private final SeriesWorkshop workshop;

  /** The table of a study. */
  public CostTable(SeriesWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ActifPart part() {
    return ActifPart.COST;
  }

  @Override
  public List<StudiedSeries> needs() {
    return List.of();
  }

  @Override
  public List<Job> jobs() {
    int units = workshop.protocol().units();
    boolean full = workshop.protocol().extent() == Extent.FULL;
    CostModel model = new CostModel(FEATURES, units);
    int warmUp = full ? 1_500 : 200;
    List<Job> jobs = new ArrayList<>();
    for (int windows : full ? new int[] {SMALL, 4_096, 17_000} : new int[] {SMALL}) {
      int rounds = full ? Math.max(9, 7_200 / windows) : 5;
      jobs.add(
          job(
              MAPPINGS,
              windows,
              rounds,
              () -> new Passes(model, new Rounds(warmUp, rounds)).ofMappings(windows)));
    }
    int rounds = full ? 5 : 1;
    jobs.add(
        job(
            RIVALS,
            SMALL,
            rounds,
            () -> new Passes(model, new Rounds(warmUp / 2, rounds)).ofRivals(SMALL)));
    int single = full ? 100_000 : 5_000;
    CostModel edge = new CostModel(EDGE_FEATURES, units);
    jobs.add(
        job(
            LATENCY,
            single,
            1,
            () -> new Latency(edge, List.of(CENTRED, GATES), single).withStates().measure()));
    jobs.add(
        job(
            LATENCY_OF_PATHS,
            single,
            1,
            () -> new Latency(edge, List.of(Mapping.PATH_GATES), single).measure()));
    for (int windows : full ? new int[] {1_000, 100_000} : new int[] {1_000}) {
      for (Mapping mapping : REMEMBERED) {
        jobs.add(
            job(
                MEMORY + "." + Passes.label(mapping),
                windows,
                1,
                () -> new PeakMemory(new CostModel(WIDE, units), mapping).over(windows)));
      }
    }
    for (StepCost.Kind kind : StepCost.Kind.values()) {
      for (int rows : full ? new int[] {128, 512} : new int[] {128}) {
        int turns = full ? 15 : 3;
        jobs.add(
            job(
                STEP + "." + kind.label(),
                rows,
                turns,
                () -> new StepCost(model, kind, rows, 2 * warmUp, turns).measure()));
      }
    }
    return jobs;
  }

  private Job job(
      String method, int number, int rounds, Supplier<SortedMap<String, List<Double>>> work) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("edition", method.startsWith(MEMORY) ? EDITION_OF_MEMORY : EDITION);
    settings.put("units", Integer.toString(workshop.protocol().units()));
    settings.put("rounds", Integer.toString(rounds));
    return new Job(
        new CellKey(ActifPart.COST, SET, method, number),
        settings,
        1,
        cancellation -> onOneThread(work));
  }

  private static SortedMap<String, List<Double>> onOneThread(
      Supplier<SortedMap<String, List<Double>>> work) {
    int before = Engine.threads();
    Engine.useThreads(1);
    try {
      return work.get();
    } finally {
      Engine.useThreads(before);
    }
  }

  @Override
  public Section section(Cells cells) {
    return new CostSection(cells).section();
  }
}
