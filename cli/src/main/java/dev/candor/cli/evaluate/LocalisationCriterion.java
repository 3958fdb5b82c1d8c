package dev.candor.cli.evaluate;

import dev.candor.cli.images.PatchTruth;
import dev.candor.cli.method.Assignment;
import dev.candor.cli.method.ByDesign;
import dev.candor.core.InputException;
import dev.candor.metrics.localisation.ImageSpecificPart;
import dev.candor.metrics.localisation.PatchMeans;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Does a method's map lie where the mask says that the object is? One number for each image.
 *
 * <p>The map of a network that weighs its patches is taken as it is, from 0 to 1; of other methods
 * the mean over each patch, nothing where it is negative, over the map's own maximum. The floor
 * that guesses is spread evenly from 0 to 1, the one that says nothing is one half everywhere.
 *
 * @param name as the command takes it
 * @param title as a person reads it
 * @param question what it asks
 * @param way which way is better
 * @param part what of the maps is judged
 * @param figure a number for an image's map
 */
record LocalisationCriterion(
    String name, String title, String question, Better way, Part part, Figure figure)
    implements Criterion {
  private static final double HALF = .5;

  /** What of the maps is judged? */
  enum Part {
    /** The whole maps. */
    WHOLE,
    /** What is left without the mean map of all images. */
    OWN
  }

  /** Judges a map. */
  @FunctionalInterface
  interface Figure {
    /** A number; NaN where it is not defined for this image. */
    double of(double[] map, PatchTruth truth, int image);
  }

  @Override
  public Optional<Better> better() {
    return Optional.of(way);
  }

  @Override
  public Optional<InputException> refusal(Assignment assignment) {
    return part == Part.OWN && assignment.rows() < 2
        ? Optional.of(
            InputException.of(
                "--measures " + name,
                "must have two images or more",
                assignment.rows(),
                "add some"))
        : Optional.empty();
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    PatchTruth truth = trial.masks().orElseThrow();
    List<double[]> maps = new ArrayList<>();
    run.attributions().forEach(one -> maps.add(scaled(run, one.values().toDoubles())));
    List<double[]> judged = part == Part.OWN ? ImageSpecificPart.of(maps) : maps;
    double[] values = new double[judged.size()];
    Arrays.setAll(values, image -> figure.of(judged.get(image), truth, image));
    return Arrays.stream(values).noneMatch(Double::isFinite)
        ? new Judged.Absent("not defined for any image: masks are all or nothing of it")
        : Judged.Each.of(Pairing.ROWS, values, List.of());
  }

  private static double[] scaled(MethodRun run, double[] values) {
    return switch (run.name()) {
      case ByDesign.MAP, Explaining.CENTRE -> values;
      case Explaining.RANDOM -> evenly(values);
      case Explaining.ALL_EQUAL -> Arrays.stream(values).map(value -> HALF).toArray();
      default -> PatchMeans.byOwnMaximum(Arrays.stream(values).map(v -> Math.max(0, v)).toArray());
    };
  }

  private static double[] evenly(double[] values) {
    return Arrays.stream(Importance.ranks(values))
        .map(rank -> (values.length - rank + HALF) / values.length)
        .toArray();
  }
}
