package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.actif.SeriesRankings.End;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.design.actif.Variant;
import dev.candor.torch.Network;
import dev.candor.torch.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/**
 * A network for each fold and seed, all rankings of its features, and its error when it sees the
 * first of them, or the last, and the others stand at their training mean.
 */
final class MaskingTable implements ActifTable {
  /** What random rankings are called. */
  static final String RANDOM = "random";

  private static final String EDITION = "1";

  private final SeriesWorkshop workshop;
  private final ActifPart part;
  private final StudiedSeries set;

  MaskingTable(SeriesWorkshop workshop, ActifPart part, StudiedSeries set) {
    this.workshop = workshop;
    this.part = part;
    this.set = set;
  }

  @Override
  public ActifPart part() {
    return part;
  }

  @Override
  public List<StudiedSeries> needs() {
    return List.of(set);
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    if (!workshop.protocol().has(set)) {
      return jobs;
    }
    SeriesSizes sizes = workshop.protocol().of(set);
    for (long seed : workshop.protocol().seeds(sizes.seeds())) {
      for (int fold = 0; fold < sizes.measured(); fold++) {
        jobs.add(job(fold, seed));
      }
    }
    return jobs;
  }

  /** The cell of a fold. */
  Job job(int fold, long seed) {
    SortedMap<String, String> settings = workshop.protocol().named(set);
    settings.put("edition", EDITION);
    settings.put("fit", NetworkFit.EDITION);
    settings.put("fold", Integer.toString(fold));
    settings.put("seed", Long.toString(seed));
    settings.put("variants", Variant.all().stream().map(Variant::name).toList().toString());
    settings.put("rivals", Arrays.toString(Rival.values()));
    return new Job(
        new CellKey(part, set.label(), "fold-" + (fold + 1), seed),
        settings,
        set == StudiedSeries.GAZE ? 60 : 90,
        cancellation -> measure(fold, seed, cancellation));
  }

  private SortedMap<String, List<Double>> measure(int fold, long seed, Cancellation cancellation) {
    StudySeries series = workshop.sets().of(set);
    FoldWindows data = series.fold(fold);
    int epochs = workshop.protocol().of(set).epochs();
    NetworkFit fit = NetworkFit.of(workshop.protocol().units(), epochs);
    long drawnFrom = Seeds.derive(seed, fold);
    Cell.Figures figures = new Cell.Figures();
    double[] gate;
    try (Network gated = fit.with(NetworkFit.Front.GATE).fitted(data, drawnFrom, cancellation)) {
      gate = RivalScores.gate(gated);
      figures.put("full.gate", new FeatureMask(gated, data).whole());
    }
    try (Network network = fit.fitted(data, drawnFrom, cancellation)) {
      FeatureMask mask = new FeatureMask(network, data);
      figures
          .put("full", mask.whole())
          .put("median", mask.median())
          .put("windows", series.windows().count())
          .put("subjects", places(series, mask.subjects()));
      NdArray ranked = data.drawn(workshop.protocol().ranked(), drawnFrom);
      SortedMap<String, double[]> rankings =
          SeriesRankings.of(network, data.features(), data.training(), ranked, drawnFrom);
      rankings.put(Rival.GATE.label(), gate);
      rankings.forEach(
          (name, scores) -> {
            figures.put("scores." + name, scores);
            for (End end : End.values()) {
              figures.put(
                  end.label() + "." + name, errors(mask, SeriesRankings.order(scores), end));
            }
          });
      figures.put(End.TOP.label() + "." + RANDOM, random(mask, data, drawnFrom));
    }
    return figures.numbers();
  }

  private static double[] places(StudySeries series, List<String> subjects) {
    List<String> all = series.windows().series().subjects();
    return subjects.stream().mapToDouble(all::indexOf).toArray();
  }

  /** The errors of each share and subject, share by share. */
  private static double[] errors(FeatureMask mask, List<Integer> order, End end) {
    return ActifProtocol.SHARES.stream()
        .flatMapToDouble(
            share -> {
              BitSet kept =
                  SeriesRankings.some(order, ActifProtocol.kept(share, order.size()), end);
              return Arrays.stream(mask.errors(kept));
            })
        .toArray();
  }

  private double[] random(FeatureMask mask, FoldWindows data, long seed) {
    int drawn = workshop.protocol().drawn();
    double[] mean = new double[ActifProtocol.SHARES.size() * mask.subjects().size()];
    for (int i = 0; i < drawn; i++) {
      int[] order = Draws.of(Seeds.derive(seed, 1_000 + i)).permutation(data.features().size());
      double[] one = errors(mask, Arrays.stream(order).boxed().toList(), End.TOP);
      for (int at = 0; at < mean.length; at++) {
        mean[at] += one[at] / drawn;
      }
    }
    return mean;
  }

  @Override
  public Section section(Cells cells) {
    return new MaskingSection(workshop, part, set, cells).section();
  }
}
