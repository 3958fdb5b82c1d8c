package dev.candor.report;

import dev.candor.report.chart.Chart;
import dev.candor.report.chart.CostChart;
import dev.candor.report.chart.CriticalDifferenceChart;
import dev.candor.report.chart.Figures;
import dev.candor.report.chart.MirrorChart;
import dev.candor.report.evaluation.KeptErrors;
import dev.candor.report.evaluation.MethodCost;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the page of an evaluation draws of a model of series, with the charts of a study. */
record SeriesJudging(Optional<KeptErrors> kept, List<MethodCost> costs) {
  private static final int NARROW = Drawing.NARROW;
  private static final int NARROWEST_RANKS = 560;

  SeriesJudging {
    costs = costs.stream().sorted(Comparator.comparingDouble(MethodCost::passes)).toList();
  }

  Drawing mirror(KeptErrors errors) {
    MirrorChart.Frame frame =
        new MirrorChart.Frame(errors.shares(), errors.random(), errors.all(), errors.none());
    List<MirrorChart.Panel> panels =
        errors.methods().stream()
            .map(
                method ->
                    new MirrorChart.Panel(
                            method.name(), means(method.first()), means(method.last()))
                        .withSpread(spans(method.first()), spans(method.last())))
            .toList();
    MirrorChart wide = MirrorChart.of(errors.quantity());
    String title = "Error when the first or the last features are kept";
    return drawn(
        wide.draw("mirror", title, frame, panels),
        new MirrorChart(NARROW, errors.quantity()).draw("mirror-narrow", title, frame, panels));
  }

  private static List<Double> means(List<KeptErrors.Estimate> estimates) {
    return estimates.stream().map(KeptErrors.Estimate::mean).toList();
  }

  private static List<MirrorChart.Span> spans(List<KeptErrors.Estimate> estimates) {
    return estimates.stream().map(one -> new MirrorChart.Span(one.low(), one.high())).toList();
  }

  Drawing ranks(KeptErrors errors, KeptErrors.MeanRanks ranks) {
    List<CriticalDifferenceChart.Place> places =
        ranks.places().stream()
            .map(place -> new CriticalDifferenceChart.Place(place.name(), place.rank()))
            .toList();
    String title = "Mean rank over " + errors.blocks() + ", the smallest error first";
    return drawn(
        CriticalDifferenceChart.withDefaults().draw("ranks", title, places, ranks.critical()),
        new CriticalDifferenceChart(NARROWEST_RANKS)
            .draw("ranks-narrow", title, places, ranks.critical()));
  }

  Drawing cost() {
    List<CostChart.Bar> bars =
        costs.stream()
            .map(one -> new CostChart.Bar(one.method(), one.passes(), CostChart.Shade.STRONG))
            .toList();
    String title = "Cost of each method beside one forward pass";
    return drawn(
        CostChart.withDefaults().draw("cost", title, bars),
        new CostChart(NARROW).draw("cost-narrow", title, bars));
  }

  private static Drawing drawn(Chart wide, Chart narrow) {
    return new Drawing(wide.inline(), narrow.inline());
  }

  String share(double share) {
    return Math.round(100 * share) + "\u00a0%";
  }

  String number(double value) {
    return Figures.number(value);
  }

  String interval(KeptErrors.Estimate estimate) {
    return Figures.number(estimate.low()) + " to " + Figures.number(estimate.high());
  }
}
