package dev.candor.cli.training;

import dev.candor.data.generate.Draws;
import dev.candor.metrics.localisation.FloorMaps;
import dev.candor.metrics.localisation.MapLocalisation;
import dev.candor.metrics.localisation.MapLocalisation.Figure;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.FloorLying;
import dev.candor.report.image.Localisation;
import dev.candor.report.image.Lying;
import dev.candor.report.image.MapFloor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the maps lie where the objects are, beside maps that look at no image, with intervals
 * over images and paired differences.
 */
final class LocalisationOf {
  private static final Bootstrap BOOTSTRAP =
      Bootstrap.withDefaults().with(Bootstrap.Kind.PERCENTILE).withResamples(1000);
  private static final int LEAST = 2;

  private final List<double[]> truths;
  private final long seed;

  private LocalisationOf(List<double[]> truths, long seed) {
    this.truths = truths;
    this.seed = seed;
  }

  /** Empty where there are too few masks, or no image with object and background on patches. */
  static Optional<Localisation> maps(
      List<double[]> maps, List<double[]> truths, int rows, int columns, long seed) {
    if (truths.size() < LEAST || truths.size() != maps.size()) {
      return Optional.empty();
    }
    MapLocalisation own = MapLocalisation.of(maps, truths);
    if (counted(own, Figure.AUROC) < LEAST) {
      return Optional.empty();
    }
    LocalisationOf of = new LocalisationOf(truths, seed);
    Draws draws = Draws.of(seed);
    List<double[]> random =
        truths.stream()
            .map(t -> IntStream.range(0, t.length).mapToDouble(i -> draws.uniform(0, 1)).toArray())
            .toList();
    int patches = rows * columns;
    List<FloorLying> floors = new ArrayList<>();
    floors.add(
        of.floor(MapFloor.CENTRE, same(FloorMaps.centredGaussian(rows, columns), truths), own));
    floors.add(of.floor(MapFloor.RANDOM, random, own));
    floors.add(of.floor(MapFloor.MEAN_MAP, same(FloorMaps.meanOf(maps), truths), own));
    floors.add(of.floor(MapFloor.ZEROS, same(FloorMaps.constant(patches, 0), truths), own));
    floors.add(of.floor(MapFloor.HALVES, same(FloorMaps.constant(patches, .5), truths), own));
    return Optional.of(
        new Localisation(
            truths.size(), of.lying(own), floors, Optional.of(of.estimate(own, Figure.OWN_AUROC))));
  }

  private static List<double[]> same(double[] map, List<double[]> truths) {
    return Collections.nCopies(truths.size(), map);
  }

  private FloorLying floor(MapFloor floor, List<double[]> maps, MapLocalisation own) {
    MapLocalisation found = MapLocalisation.of(maps, truths);
    return FloorLying.of(floor, lying(found))
        .withLeads(lead(own, found, Figure.IOU), lead(own, found, Figure.AUROC));
  }

  private Lying lying(MapLocalisation found) {
    return new Lying(
        estimate(found, Figure.IOU),
        estimate(found, Figure.AUROC),
        Optional.of(estimate(found, Figure.DIFFERENCE)));
  }

  private Estimate estimate(MapLocalisation found, Figure figure) {
    return estimate(found.interval(figure, BOOTSTRAP, seed), counted(found, figure));
  }

  private Estimate lead(MapLocalisation own, MapLocalisation floor, Figure figure) {
    return estimate(own.above(floor, figure, BOOTSTRAP, seed), counted(own, figure));
  }

  private static Estimate estimate(BootstrapInterval interval, int count) {
    return Estimate.of(interval.estimate(), interval.low(), interval.high(), count);
  }

  private static int counted(MapLocalisation found, Figure figure) {
    return (int)
        java.util.Arrays.stream(found.of(figure)).filter(value -> !Double.isNaN(value)).count();
  }
}
