package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import dev.candor.data.series.generate.Extent;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.design.actif.Variant;
import dev.candor.design.actif.WindowRows;
import dev.candor.metrics.statistics.SpearmanCorrelation;
import dev.candor.torch.Network;
import dev.candor.torch.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rankings of networks that were trained on series whose truth is known, and of untrained ones. */
final class TruthTable implements ActifTable {
  private static final String EDITION = "1";
  private static final int SUBJECTS = 3;
  private static final int STEPS = 10;
  private static final int EPOCHS = 15;
  private static final int BATCH = 128;
  private static final double RATE = .005;
  private static final int WATCHED = 512;

  /** Of the windows that real data are ranked by. */
  private static final double SHARE = .4;

  private final SeriesWorkshop workshop;

  TruthTable(SeriesWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ActifPart part() {
    return ActifPart.TRUTH;
  }

  @Override
  public List<StudiedSeries> needs() {
    return List.of();
  }

  @Override
  public List<Job> jobs() {
    ActifProtocol protocol = workshop.protocol();
    List<Job> jobs = new ArrayList<>();
    for (long seed : protocol.seeds(protocol.truthSeeds())) {
      for (TruthSet set : TruthSet.values()) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("edition", EDITION);
        settings.put("fit", NetworkFit.EDITION);
        settings.put("set", set.name());
        settings.put("seed", Long.toString(seed));
        settings.put("rows", Integer.toString(protocol.truthRows()));
        settings.put("units", Integer.toString(protocol.units()));
        settings.put("ranked", Integer.toString(ranked()));
        settings.put("variants", Variant.all().stream().map(Variant::name).toList().toString());
        settings.put("rivals", Arrays.toString(Rival.values()));
        jobs.add(
            new Job(
                new CellKey(part(), set.label(), "networks", seed),
                settings,
                25,
                cancellation -> measure(set, seed, cancellation)));
      }
    }
    return jobs;
  }

  private int ranked() {
    return Math.max(1, (int) (SHARE * workshop.protocol().ranked()));
  }

  private SortedMap<String, List<Double>> measure(
      TruthSet set, long seed, Cancellation cancellation) {
    GeneratedSeries made = set.made(Extent.of(SUBJECTS, workshop.protocol().truthRows()), seed);
    Windows windows = Windows.of(made.series(), WindowSettings.of(STEPS));
    List<String> subjects = made.series().subjects();
    int[] training = windows.ofSubjects(subjects.subList(0, SUBJECTS - 1));
    int[] held = windows.ofSubjects(subjects.subList(SUBJECTS - 1, SUBJECTS));
    NdArray usual = windows.inputs(training);
    NdArray ranked = usual.slice(0, Math.min(ranked(), training.length));
    List<String> features = made.series().features();
    NetworkFit fit =
        new NetworkFit(workshop.protocol().units(), EPOCHS, BATCH, RATE, NetworkFit.Front.NONE);
    WindowRows rows = WindowRows.shuffled(windows, training, BATCH, seed);
    WindowRows watched = WindowRows.inOrder(windows, held, WATCHED);
    Truth truth = new Truth(made);
    Cell.Figures figures = new Cell.Figures();
    int width = features.size();
    try (Network gated =
        fit.with(NetworkFit.Front.GATE).fitted(STEPS, width, rows, watched, seed, cancellation)) {
      truth.note(figures, set, Rival.GATE.label(), RivalScores.gate(gated));
    }
    try (Network network = fit.fitted(STEPS, width, rows, watched, seed, cancellation);
        Network untrained = fit.untrained(STEPS, width, Seeds.derive(seed, 77));
        Network renumbered =
            Renumbered.of(network, workshop.protocol().units(), Seeds.derive(seed, 78))) {
      figures.put("unexplained", unexplained(network, windows, held));
      SortedMap<String, double[]> own = SeriesRankings.of(network, features, usual, ranked, seed);
      SortedMap<String, double[]> before =
          SeriesRankings.of(untrained, features, usual, ranked, seed);
      SortedMap<String, double[]> moved =
          SeriesRankings.of(renumbered, features, usual, ranked, seed);
      own.forEach(
          (name, scores) -> {
            truth.note(figures, set, name, scores);
            double[] other = Objects.requireNonNull(before.get(name));
            figures.put("randomised." + name, spearman(scores, other));
            double[] same = Objects.requireNonNull(moved.get(name));
            figures.put("renumbered." + name, apart(scores, same));
          });
    }
    return figures.numbers();
  }

  /** The share of the target's variance that is not explained on the held windows. */
  private static double unexplained(Network network, Windows windows, int... held) {
    double[] answers = network.predict(windows.inputs(held)).toDoubles();
    double[] targets = windows.targets(held).toDoubles();
    double mean = Arrays.stream(targets).average().orElse(0);
    double wrong = 0;
    double spread = 0;
    for (int i = 0; i < answers.length; i++) {
      wrong += (answers[i] - targets[i]) * (answers[i] - targets[i]);
      spread += (targets[i] - mean) * (targets[i] - mean);
    }
    return wrong / spread;
  }

  static double spearman(double[] one, double[] other) {
    return SpearmanCorrelation.withDefaults().of(one, other).coefficient();
  }

  /** The largest difference, in shares of the largest score. */
  private static double apart(double[] one, double[] other) {
    double most = Arrays.stream(one).map(Math::abs).max().orElse(0);
    double apart = 0;
    for (int f = 0; f < one.length; f++) {
      apart = Math.max(apart, Math.abs(one[f] - other[f]));
    }
    return most == 0 ? 0 : apart / most;
  }

  /** What is known of a series. */
  private static final class Truth {
    private final double[] importance;
    private final int constant;

    Truth(GeneratedSeries made) {
      this.importance = made.importance();
      this.constant = made.series().feature("constant1");
    }

    void note(Cell.Figures figures, TruthSet set, String method, double[] scores) {
      figures.put("scores." + method, scores);
      if (set == TruthSet.WEIGHTS) {
        figures.put("spearman." + method, spearman(scores, importance));
      }
      int driver = 0;
      for (int f = 1; f < importance.length; f++) {
        driver = importance[f] > importance[driver] ? f : driver;
      }
      figures.put("driver." + method, rank(scores, driver));
      figures.put("constant." + method, rank(scores, constant));
    }

    /** From 1; features of the same score share the mean of their ranks. */
    private static double rank(double[] scores, int feature) {
      double own = scores[feature];
      double above = Arrays.stream(scores).filter(s -> s > own).count();
      double equal = Arrays.stream(scores).filter(s -> s == own).count();
      return above + (equal + 1) / 2;
    }
  }

  @Override
  public Section section(Cells cells) {
    return new TruthSection(cells.of(part())).section();
  }
}
