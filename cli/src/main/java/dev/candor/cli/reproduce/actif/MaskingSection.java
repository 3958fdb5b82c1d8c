package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Aggregation;
import dev.candor.design.actif.Mapping;
import dev.candor.design.actif.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What masking says, on one data set. */
final class MaskingSection {
  /** What others are held against where it is not the default itself. */
  static final Variant BEFORE = Variant.of(Mapping.CENTRED_PROJECTION, Aggregation.MEANSTD);

  private final SeriesWorkshop workshop;
  private final ActifPart part;
  private final StudiedSeries set;
  private final List<Cell> cells;

  MaskingSection(SeriesWorkshop workshop, ActifPart part, StudiedSeries set, Cells cells) {
    this.workshop = workshop;
    this.part = part;
    this.set = set;
    this.cells = cells.of(part);
  }

  Section section() {
    if (cells.isEmpty()) {
      return new Section(part, "No cells.\n\n", Map.of(), List.of(notMeasured()));
    }
    KeptErrors errors = KeptErrors.of(cells);
    KeptTable table = new KeptTable(errors, Actif.recommended().name());
    Map<String, Object> json = new LinkedHashMap<>(errors.asJson());
    json.put("unit", set.unit());
    json.put("default", Actif.recommended().name());
    json.put("comparisons", table.compared().stream().map(Compared::asJson).toList());
    return new Section(
        part,
        markdown(errors, table),
        json,
        verdicts(errors, table),
        new KeptFigures(errors, set).all());
  }

  private Verdict notMeasured() {
    return Verdict.notMeasured(set.title() + ": the default against its rivals, by masking");
  }

  private String markdown(KeptErrors errors, KeptTable table) {
    SeriesSizes sizes = workshop.protocol().of(set);
    long networks = cells.size();
    return "Mean absolute error in "
        + set.unit()
        + " of test subjects when the network sees the first 10, 20, 30 or 40 % of the features"
        + " and the others stand at their training mean; the smallest error first. `last kept`:"
        + " the same with the last features, which must be larger. `first less this`: the default"
        + " (in bold) less this ranking, mean over "
        + errors.of("full").length
        + " subjects, with the bootstrap interval of the median difference, the matched-pairs"
        + " rank-biserial effect (below 0: the default is better) and Wilcoxon's two-sided p after"
        + " Holm over the table.\n\n"
        + networks
        + " of "
        + sizes.measured() * sizes.seeds()
        + " networks (folds and seeds) are measured; windows of "
        + sizes.steps()
        + " rows: "
        + (int) cells.get(0).number("windows")
        + ". With all features "
        + table.number(mean(errors, "full"))
        + " (with the gate in front "
        + table.number(mean(errors, "full.gate"))
        + "), the training median "
        + table.number(mean(errors, "median"))
        + ".\n\n"
        + table.markdown()
        + first();
  }

  /** Needs the data, which name the features. */
  private String first() {
    return workshop.sets().there(set)
        ? new FirstFeatures(cells, workshop.sets().of(set).features()).markdown()
        : "";
  }

  private List<Verdict> verdicts(KeptErrors errors, KeptTable table) {
    List<Verdict> verdicts = new ArrayList<>();
    if (set == StudiedSeries.GAZE) {
      expected(verdicts, errors, table);
    }
    verdicts.add(beats(table));
    verdicts.add(beatsBeyondChance(table));
    verdicts.add(asGoodAsGradients(table));
    return verdicts;
  }

  /** The independent run's figures, as the issue states them. */
  private void expected(List<Verdict> verdicts, KeptErrors errors, KeptTable table) {
    double windows = cells.get(0).number("windows");
    int stride = workshop.protocol().of(set).stride();
    verdicts.add(
        within(
            "Robust Vision has 17,150 ± 60 windows of ten rows", windows * stride, 17_090, 17_210));
    verdicts.add(
        within("The full model is off by 46 ± 1 cm, or less", mean(errors, "full"), 0, 47));
    verdicts.add(within("A median predictor is off by 62 cm", mean(errors, "median"), 61, 63));
    verdicts.add(
        within("Centred projection (MEANSTD) keeps 49 to 52 cm", table.top(BEFORE.name()), 49, 52));
    verdicts.add(
        within("Centred projection (MEAN) keeps 49 to 52 cm", table.top(centredMean()), 49, 52));
    verdicts.add(within("IG keeps about 51 cm, or less", table.top(Rival.IG.label()), 0, 52));
    verdicts.add(
        within(
            "Permutation keeps about 51 cm, or less", table.top(Rival.PERMUTATION.label()), 0, 52));
    verdicts.add(within("Random keeps 60 ± 2 cm", table.top(MaskingTable.RANDOM), 58, 62));
    for (Mapping mapping : List.of(Mapping.INTERPOLATE, Mapping.FIRST_UNITS)) {
      String name = Variant.of(mapping, Aggregation.INV).name();
      verdicts.add(within(KeptTable.title(name) + " keeps 60 to 64 cm", table.top(name), 60, 64));
    }
  }

  private static double mean(KeptErrors errors, String figure) {
    return KeptErrors.mean(errors.of(figure));
  }

  private static String centredMean() {
    return Variant.of(Mapping.CENTRED_PROJECTION, Aggregation.MEAN).name();
  }

  private static Verdict within(String claim, double found, double low, double high) {
    if (Double.isNaN(found)) {
      return Verdict.notMeasured(claim);
    }
    return new Verdict(
        claim, Verdict.Outcome.of(found >= low && found <= high), Words.number(found, 1));
  }

  private Verdict beats(KeptTable table) {
    String claim = set.title() + ": the default beats centred projection (MEANSTD) by masking";
    return table
        .against(BEFORE.name())
        .map(
            c ->
                new Verdict(
                    claim,
                    Verdict.Outcome.of(c.mean() < 0 && c.high() < 0),
                    table.number(c.mean())
                        + " "
                        + set.unit()
                        + " in the mean; median, 95 %: "
                        + table.number(c.low())
                        + " to "
                        + table.number(c.high())))
        .orElseGet(() -> Verdict.notMeasured(claim));
  }

  private Verdict beatsBeyondChance(KeptTable table) {
    String claim = set.title() + ": the same after Holm over all comparisons of the table";
    Optional<Compared> one = table.against(BEFORE.name());
    return one.map(c -> new Verdict(claim, Verdict.Outcome.of(c.better()), said(table, c)))
        .orElseGet(() -> Verdict.notMeasured(claim));
  }

  private Verdict asGoodAsGradients(KeptTable table) {
    String claim = set.title() + ": the default is not worse than IG by masking, beyond chance";
    return table
        .against(Rival.IG.label())
        .map(c -> new Verdict(claim, Verdict.Outcome.of(!c.worse()), said(table, c)))
        .orElseGet(() -> Verdict.notMeasured(claim));
  }

  /** A comparison in a line. */
  private String said(KeptTable table, Compared one) {
    return KeptTable.title(Actif.recommended().name())
        + " "
        + table.number(table.top(Actif.recommended().name()))
        + ", "
        + KeptTable.title(one.other())
        + " "
        + table.number(table.top(one.other()))
        + " "
        + set.unit()
        + "; effect "
        + Words.number(one.effect(), 2)
        + ", p "
        + KeptTable.p(one.p())
        + ", after Holm "
        + KeptTable.p(one.holm());
  }
}
