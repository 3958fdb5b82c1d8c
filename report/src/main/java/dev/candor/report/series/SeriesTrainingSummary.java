package dev.candor.report.series;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.summary.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened when a network was trained on series: all that page and JSON say. Start with {@link
 * #of}; what else is known is added by the {@code with} methods.
 *
 * @param data the recordings and how they were cut
 * @param subjects who trained, chose and tested, with their windows; in the order shown
 * @param leftOut what did not go in
 * @param network what was trained
 * @param errors one or more, the first is the one in headlines: {@code mae} or {@code accuracy}
 * @param ranking which features matter
 * @param gate the weights of a gate of scores in front, where there is one
 * @param driver the feature that is known to drive the target, where one is
 * @param mean when which feature matters, over the test windows
 * @param examples test windows that are shown
 * @param costOverForward time of answer and scores over the time of the answer alone, measured
 * @param seconds wall-clock seconds of the whole run
 * @param notes what the reader must know
 * @param evidence settings (every setting of data, design and fit by name), seed, hashes, versions
 * @param folder what the person gave as {@code --out}, where something is written
 * @param report the page's file, where one is written
 */
public record SeriesTrainingSummary(
    SeriesData data,
    List<SubjectWindows> subjects,
    List<LeftOut> leftOut,
    FittedSeries network,
    List<ErrorBesideFloor> errors,
    FeatureRanking ranking,
    Optional<Ranking> gate,
    Optional<KnownDriver> driver,
    Optional<MeanWindow> mean,
    List<ExplainedInput.Window> examples,
    OptionalDouble costOverForward,
    double seconds,
    List<Note> notes,
    Evidence evidence,
    Optional<String> folder,
    Optional<String> report) {
  /** Checks that the parts are of one run. */
  public SeriesTrainingSummary {
    subjects = List.copyOf(subjects);
    leftOut = List.copyOf(leftOut);
    errors = List.copyOf(errors);
    examples = List.copyOf(examples);
    notes = List.copyOf(notes);
    if (errors.isEmpty()) {
      throw InputException.of("errors", "must be one or more", 0, "measure one on test windows");
    }
    if (!new HashSet<>(ranking.ranking().order()).equals(new HashSet<>(data.features()))) {
      throw InputException.of(
          "ranking",
          "must rank the features that went in",
          ranking.ranking().order(),
          "give the ranking of this model");
    }
    if (mean.isPresent()) {
      checkShape("mean over windows", mean.get().map().columns(), data);
    }
    for (ExplainedInput.Window window : examples) {
      checkShape(window.name(), window.map().columns(), data);
    }
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw InputException.of("seconds", "must be 0 or more", seconds, "measure the run");
    }
    if (costOverForward.isPresent() && !(costOverForward.getAsDouble() > 0)) {
      throw InputException.of(
          "costOverForward", "must be above 0", costOverForward, "measure it, or leave it out");
    }
  }

  private static void checkShape(String what, int features, SeriesData data) {
    if (features != data.features().size()) {
      throw InputException.of(
          what,
          "must have " + data.features().size() + " features",
          features,
          "give maps [steps, features]");
    }
  }

  /** A run with nothing but its errors and its ranking. */
  public static SeriesTrainingSummary of(
      SeriesData data,
      FittedSeries network,
      List<ErrorBesideFloor> errors,
      FeatureRanking ranking,
      Evidence evidence) {
    return new SeriesTrainingSummary(
        data,
        List.of(),
        List.of(),
        network,
        errors,
        ranking,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        OptionalDouble.empty(),
        0,
        List.of(),
        evidence,
        Optional.empty(),
        Optional.empty());
  }

  /** With whose windows they were, and what did not go in. */
  public SeriesTrainingSummary withSubjects(
      List<SubjectWindows> newSubjects, List<LeftOut> newLeftOut) {
    return new SeriesTrainingSummary(
        data,
        newSubjects,
        newLeftOut,
        network,
        errors,
        ranking,
        gate,
        driver,
        mean,
        examples,
        costOverForward,
        seconds,
        notes,
        evidence,
        folder,
        report);
  }

  /** With the weights of a gate in front. */
  public SeriesTrainingSummary withGate(Ranking weights) {
    return new SeriesTrainingSummary(
        data,
        subjects,
        leftOut,
        network,
        errors,
        ranking,
        Optional.of(weights),
        driver,
        mean,
        examples,
        costOverForward,
        seconds,
        notes,
        evidence,
        folder,
        report);
  }

  /** With the feature that is known to drive the target. */
  public SeriesTrainingSummary withDriver(KnownDriver known) {
    return new SeriesTrainingSummary(
        data,
        subjects,
        leftOut,
        network,
        errors,
        ranking,
        gate,
        Optional.of(known),
        mean,
        examples,
        costOverForward,
        seconds,
        notes,
        evidence,
        folder,
        report);
  }

  /** With maps over time and feature; a page shows the first six windows. */
  public SeriesTrainingSummary withMaps(
      Optional<MeanWindow> newMean, List<ExplainedInput.Window> shown) {
    return new SeriesTrainingSummary(
        data,
        subjects,
        leftOut,
        network,
        errors,
        ranking,
        gate,
        driver,
        newMean,
        shown,
        costOverForward,
        seconds,
        notes,
        evidence,
        folder,
        report);
  }

  /** With what answer and scores cost beside the answer alone, and what the whole run took. */
  public SeriesTrainingSummary withCost(OptionalDouble overForward, double newSeconds) {
    return new SeriesTrainingSummary(
        data,
        subjects,
        leftOut,
        network,
        errors,
        ranking,
        gate,
        driver,
        mean,
        examples,
        overForward,
        newSeconds,
        notes,
        evidence,
        folder,
        report);
  }

  /** With what the reader must know. */
  public SeriesTrainingSummary withNotes(List<Note> given) {
    return new SeriesTrainingSummary(
        data,
        subjects,
        leftOut,
        network,
        errors,
        ranking,
        gate,
        driver,
        mean,
        examples,
        costOverForward,
        seconds,
        given,
        evidence,
        folder,
        report);
  }

  /** With where things are written. */
  public SeriesTrainingSummary withFiles(String newFolder, String newReport) {
    return new SeriesTrainingSummary(
        data,
        subjects,
        leftOut,
        network,
        errors,
        ranking,
        gate,
        driver,
        mean,
        examples,
        costOverForward,
        seconds,
        notes,
        evidence,
        Optional.of(newFolder),
        Optional.of(newReport));
  }

  /** How many windows were used so. */
  public long windows(Use use) {
    return subjects.stream().filter(s -> s.use() == use).mapToLong(SubjectWindows::windows).sum();
  }

  /** How many subjects were used so. */
  public long subjects(Use use) {
    return subjects.stream().filter(s -> s.use() == use).count();
  }
}
