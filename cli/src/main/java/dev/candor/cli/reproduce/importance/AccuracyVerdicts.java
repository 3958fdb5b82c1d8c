package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to hold of accuracy.
 *
 * @param cells that are there
 * @param sets that take part
 * @param protocol how much was measured
 */
record AccuracyVerdicts(Cells cells, List<StudiedImages> sets, ImportanceProtocol protocol) {
  private static final double MOST_LOST = .05;
  private static final int HUNDRED = 100;

  List<Verdict> all() {
    List<Verdict> all = new ArrayList<>();
    if (protocol.asIndependent()) {
      expected(all, Variant.IA, .51);
      expected(all, Variant.EA, .63);
      expected(all, Variant.BASELINE, .66);
    }
    for (StudiedImages images : sets) {
      if (trained(images, Variant.ONES)) {
        above(
            all,
            images,
            "importance is worth something: IA is right more often than without it (a = 1)",
            found(images, Variant.IA.label()),
            "correct",
            found(images, Variant.ONES.label()),
            "correct");
      }
      List<Cell> exchange = found(images, AccuracyTable.EXCHANGE);
      above(
          all,
          images,
          "IA needs its own map: another image's makes it worse",
          exchange,
          "ia.own",
          exchange,
          "ia.another");
      above(
          all,
          images,
          "EA needs its own map: another image's makes it worse",
          exchange,
          "ea.own",
          exchange,
          "ea.another");
      if (trained(images, Variant.PA_30)) {
        lost(all, images);
      }
      leaks(all, images);
      steady(all, images);
    }
    return all;
  }

  private boolean trained(StudiedImages images, Variant variant) {
    return Trainings.all(protocol).stream()
        .anyMatch(one -> one.images() == images && one.variant() == variant);
  }

  private List<Cell> found(StudiedImages images, String what) {
    return cells.of(
        ImportancePart.ACCURACY, images.label(), AccuracyTable.method(Setting.plain(), what));
  }

  private void expected(List<Verdict> all, Variant variant, double least) {
    String claim =
        "3,000 images, 8 epochs: "
            + variant.title()
            + " at least "
            + Words.share(least).substring(0, 3)
            + " to two digits (the independent program's)";
    List<Cell> found = found(StudiedImages.IMAGENETTE_3000, variant.label());
    double accuracy = Cells.spread(Cells.values(found, "accuracy")).mean();
    all.add(
        found.isEmpty()
            ? Verdict.notMeasured(claim)
            : new Verdict(
                claim,
                Verdict.Outcome.of(Math.round(HUNDRED * accuracy) >= Math.round(HUNDRED * least)),
                OverImages.words(OverImages.mean(found, "correct"))));
  }

  private static void above(
      List<Verdict> all,
      StudiedImages images,
      String what,
      List<Cell> first,
      String figure,
      List<Cell> second,
      String otherFigure) {
    String claim = images.title() + ": " + what;
    Optional<BootstrapInterval> difference =
        OverImages.difference(first, figure, second, otherFigure);
    all.add(
        difference
            .map(
                found ->
                    new Verdict(
                        claim,
                        Verdict.Outcome.of(found.low() > 0),
                        "by " + OverImages.words(difference)))
            .orElseGet(() -> Verdict.notMeasured(claim)));
  }

  /** The paper's networks lose 0 to 5 points while 31 to 59 % of the area is masked. */
  private void lost(List<Verdict> all, StudiedImages images) {
    String claim = images.title() + ": with 30 % of the area masked, PA loses 5 points at most";
    Optional<BootstrapInterval> difference =
        OverImages.difference(
            found(images, Variant.PA_30.label()),
            "correct",
            found(images, Variant.BASELINE.label()),
            "correct");
    all.add(
        difference
            .map(
                found ->
                    new Verdict(
                        claim,
                        Verdict.Outcome.of(found.estimate() >= -MOST_LOST),
                        "PA - PA(0) " + OverImages.words(difference)))
            .orElseGet(() -> Verdict.notMeasured(claim)));
  }

  private void leaks(List<Verdict> all, StudiedImages images) {
    String claim = images.title() + ": how much of the class the map gives away";
    List<Cell> found = found(images, AccuracyTable.PROBE);
    all.add(
        found.isEmpty()
            ? Verdict.notMeasured(claim)
            : new Verdict(
                claim,
                Verdict.Outcome.REPORTED,
                OverImages.words(OverImages.mean(found, "correct"))
                    + " by a linear layer, chance "
                    + Words.share(found.get(0).number("chance"))));
  }

  private void steady(List<Verdict> all, StudiedImages images) {
    String claim = images.title() + ": maps of one image are steadier over seeds than of others";
    for (Cell cell : found(images, AccuracyTable.STEADY)) {
      all.add(
          new Verdict(
              claim,
              Verdict.Outcome.of(cell.number("r") < cell.number("shuffled")),
              "r "
                  + Words.share(cell.number("r"))
                  + ", with other images' maps "
                  + Words.share(cell.number("shuffled"))));
    }
  }
}
