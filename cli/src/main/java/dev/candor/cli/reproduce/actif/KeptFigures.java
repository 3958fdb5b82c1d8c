package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Figure;
import dev.candor.cli.reproduce.actif.SeriesRankings.End;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Aggregation;
import dev.candor.design.actif.Mapping;
import dev.candor.design.actif.Variant;
import dev.candor.metrics.statistics.FriedmanTest;
import dev.candor.metrics.statistics.Nemenyi;
import dev.candor.report.chart.CriticalDifferenceChart;
import dev.candor.report.chart.MirrorChart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What errors look like when the first or the last features are kept. */
final class KeptFigures {
  private static final String DEFAULT = Actif.recommended().name();

  /** What the mirror shows: the default, who it is held against, and two of the published. */
  private static final List<String> MIRRORED =
      List.of(
          DEFAULT,
          Rival.IG.label(),
          Rival.PERMUTATION.label(),
          name(Mapping.CENTRED_PROJECTION, Aggregation.MEANSTD),
          name(Mapping.INTERPOLATE, Aggregation.INV),
          Rival.GATE.label());

  private static final List<String> RANKED =
      Stream.of(
              Stream.of(DEFAULT),
              Stream.of(Rival.values()).map(Rival::label),
              Stream.of(
                  name(Mapping.CENTRED_PROJECTION, Aggregation.MEANSTD),
                  name(Mapping.CENTRED_PROJECTION, Aggregation.MEAN),
                  name(Mapping.IDENTITY, Aggregation.MEAN),
                  name(Mapping.INTERPOLATE, Aggregation.INV),
                  name(Mapping.FIRST_UNITS, Aggregation.INV),
                  MaskingTable.RANDOM))
          .flatMap(some -> some)
          .toList();

  private final KeptErrors errors;
  private final StudiedSeries set;

  KeptFigures(KeptErrors errors, StudiedSeries set) {
    this.errors = errors;
    this.set = set;
  }

  private static String name(Mapping mapping, Aggregation aggregation) {
    return Variant.of(mapping, aggregation).name();
  }

  /** Without cells, or with too few subjects to rank by, there is less to be drawn. */
  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<String> mirrored =
        MIRRORED.stream().filter(method -> errors.of(method, End.BOTTOM, 0).length > 0).toList();
    if (!mirrored.isEmpty()) {
      figures.add(mirror(mirrored));
    }
    List<String> ranked =
        RANKED.stream().filter(method -> errors.of(method, End.TOP, 0).length > 0).toList();
    if (ranked.size() > 2 && errors.of("full").length > 2) {
      figures.add(ranks(ranked));
    }
    return figures;
  }

  private Figure mirror(List<String> methods) {
    MirrorChart.Frame frame =
        new MirrorChart.Frame(
            ActifProtocol.SHARES,
            errors.of(MaskingTable.RANDOM, End.TOP, 0).length > 0
                ? curve(MaskingTable.RANDOM, End.TOP)
                : List.of(),
            KeptErrors.mean(errors.of("full")),
            KeptErrors.mean(errors.of("median")));
    List<MirrorChart.Panel> panels =
        methods.stream()
            .map(
                method ->
                    new MirrorChart.Panel(
                        told(method), curve(method, End.TOP), curve(method, End.BOTTOM)))
            .toList();
    return new Figure(
        "mirror",
        MirrorChart.of("mean absolute error, " + set.unit())
            .draw("mirror", "Error when the first or the last features are kept", frame, panels));
  }

  private List<Double> curve(String method, End end) {
    return IntStream.range(0, ActifProtocol.SHARES.size())
        .mapToObj(share -> KeptErrors.mean(errors.of(method, end, share)))
        .toList();
  }

  private static String told(String method) {
    return KeptTable.title(method).replace("`", "");
  }

  /** Subjects are the blocks; the mean error over the shares is what is ranked. */
  private Figure ranks(List<String> methods) {
    double[][] values = new double[errors.of("full").length][methods.size()];
    for (int i = 0; i < methods.size(); i++) {
      double[] own = errors.overShares(methods.get(i), End.TOP);
      for (int subject = 0; subject < values.length; subject++) {
        values[subject][i] = own[subject];
      }
    }
    FriedmanTest.Result friedman = FriedmanTest.withDefaults().test(values);
    double critical = Nemenyi.withDefaults().test(friedman).criticalDifference();
    List<CriticalDifferenceChart.Place> places =
        IntStream.range(0, methods.size())
            .mapToObj(
                i ->
                    new CriticalDifferenceChart.Place(
                        told(methods.get(i)), friedman.meanRanks().get(i)))
            .toList();
    return new Figure(
        "ranks",
        CriticalDifferenceChart.withDefaults()
            .draw(
                "ranks",
                "Mean rank over " + values.length + " subjects, the smallest error first",
                places,
                critical));
  }
}
