package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellFolder;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Extent;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.actif.SeriesRankings.End;
import dev.candor.core.Cancellation;
import dev.candor.data.generate.Draws;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Aggregation;
import dev.candor.design.actif.Mapping;
import dev.candor.design.actif.Variant;
import dev.candor.torch.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Networks that are trained on the first features alone, or on the last. The rankings are those of
 * the masking table's networks; two rankings that keep the same features share a fit.
 */
final class RetrainingTable implements ActifTable {
  private static final StudiedSeries SET = StudiedSeries.GAZE;
  private static final String EDITION = "1";

  private final SeriesWorkshop workshop;
  private final MaskingTable masking;
  private final SubsetFits fits;

  RetrainingTable(SeriesWorkshop workshop) {
    this.workshop = workshop;
    this.masking = new MaskingTable(workshop, ActifPart.MASKING, SET);
    this.fits = new SubsetFits(workshop, SET);
  }

  @Override
  public ActifPart part() {
    return ActifPart.RETRAINING;
  }

  @Override
  public List<StudiedSeries> needs() {
    return List.of(SET);
  }

  /** Whose features networks are trained on. */
  static List<String> methods() {
    Set<String> names = new LinkedHashSet<>();
    Variant best = Actif.recommended();
    names.add(best.name());
    names.add(Variant.of(best.mapping(), Aggregation.MEAN).name());
    names.add(MaskingSection.BEFORE.name());
    names.add(Rival.IG.label());
    names.add(Rival.PERMUTATION.label());
    names.add(Rival.ABLATION.label());
    names.add(Variant.of(Mapping.IDENTITY, Aggregation.MEAN).name());
    names.add(Rival.CORRELATION.label());
    names.add(Rival.GATE.label());
    names.add(MaskingTable.RANDOM);
    return List.copyOf(names);
  }

  /** How many folds are measured: a quick study trains for one alone, and that one wholly. */
  static int folds(ActifProtocol protocol) {
    return protocol.extent() == Extent.QUICK ? 1 : protocol.of(SET).measured();
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    if (!workshop.protocol().has(SET)) {
      return jobs;
    }
    for (int fold = 0; fold < folds(workshop.protocol()); fold++) {
      for (String method : methods()) {
        jobs.add(job(fold, method));
      }
    }
    return jobs;
  }

  private Job job(int fold, String method) {
    long seed = workshop.protocol().firstSeed();
    Job rankings = masking.job(fold, seed);
    SortedMap<String, String> settings = new java.util.TreeMap<>(rankings.settings());
    settings.put("retraining", EDITION);
    settings.put("method", method);
    settings.put("retrained", Integer.toString(workshop.protocol().retrained()));
    int subsets = method.equals(MaskingTable.RANDOM) ? workshop.protocol().retrained() : 2;
    return new Job(
        new CellKey(part(), SET.label(), "fold-" + (fold + 1) + "." + method, seed),
        settings,
        6.0 * subsets * ActifProtocol.SHARES.size(),
        cancellation -> measure(fold, method, rankings, cancellation));
  }

  private SortedMap<String, List<Double>> measure(
      int fold, String method, Job rankings, Cancellation cancellation) {
    Cell ranked = ranked(rankings, cancellation);
    StudySeries series = workshop.sets().of(SET);
    Cell.Figures figures = new Cell.Figures();
    figures
        .put("subjects", ranked.numbers("subjects"))
        .put("full", ranked.numbers("full"))
        .put("median", ranked.numbers("median"));
    int features = series.features().size();
    if (method.equals(MaskingTable.RANDOM)) {
      int drawn = workshop.protocol().retrained();
      double[] mean = new double[0];
      for (int i = 0; i < drawn; i++) {
        long seed = Seeds.derive(workshop.protocol().firstSeed(), 2_000 + 100L * fold + i);
        int[] order = Draws.of(seed).permutation(features);
        double[] one =
            errors(series, fold, Arrays.stream(order).boxed().toList(), End.TOP, cancellation);
        mean = mean.length == 0 ? new double[one.length] : mean;
        for (int at = 0; at < one.length; at++) {
          mean[at] += one[at] / drawn;
        }
      }
      return figures.put(End.TOP.label() + "." + method, mean).numbers();
    }
    List<Integer> order = SeriesRankings.order(ranked.numbers("scores." + method));
    for (End end : End.values()) {
      figures.put(end.label() + "." + method, errors(series, fold, order, end, cancellation));
    }
    return figures.numbers();
  }

  /** The masking table's cell, measured if it is not there. */
  private Cell ranked(Job rankings, Cancellation cancellation) {
    CellFolder folder = new CellFolder(workshop.cells());
    return folder
        .read(rankings.key(), rankings.settingsHash())
        .orElseGet(
            () ->
                new Cell(
                    rankings.key(),
                    rankings.settingsHash(),
                    0,
                    rankings.measurement().measure(cancellation)));
  }

  private double[] errors(
      StudySeries series, int fold, List<Integer> order, End end, Cancellation cancellation) {
    return ActifProtocol.SHARES.stream()
        .flatMapToDouble(
            share -> {
              BitSet kept =
                  SeriesRankings.some(order, ActifProtocol.kept(share, order.size()), end);
              return Arrays.stream(fits.errors(series, fold, kept, cancellation));
            })
        .toArray();
  }

  @Override
  public Section section(Cells cells) {
    return new RetrainingSection(workshop, cells.of(part())).section();
  }
}
