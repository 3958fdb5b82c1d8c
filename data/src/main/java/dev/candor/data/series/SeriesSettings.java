package dev.candor.data.series;

import dev.candor.core.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What do the columns of the files mean, and what becomes of what is wrong or missing?
 *
 * @param target the column to predict
 * @param kind what it holds; where empty, numbers are {@link TargetKind#NUMBER} and anything else
 *     {@link TargetKind#CLASS}
 * @param time one column of numbers or dates, or several that are year, month, day, hour, minute,
 *     second in this order; none where rows have no time
 * @param subject the column that says whose row it is; where empty, each file is a subject
 * @param features the columns that go in; where none are named, all that hold numbers
 * @param ignored columns that never go in and do not make two rows differ
 * @param past whether the target's past is a feature
 * @param missing what becomes of missing values
 * @param missingWords what stands for one beside the empty field, in any case
 * @param gap when two rows are parted by time; only with a time column
 * @param broken what becomes of rows of another width
 * @param repeated what becomes of rows that say the same as an earlier one
 */
public record SeriesSettings(
    String target,
    Optional<TargetKind> kind,
    List<String> time,
    Optional<String> subject,
    List<String> features,
    List<String> ignored,
    PastTarget past,
    Missing missing,
    Set<String> missingWords,
    Gap gap,
    BrokenRows broken,
    RepeatedRows repeated) {
  private static final Set<String> MISSING = Set.of("NA", "N/A", "NaN", "null", "?", "-");
  private static final double USUAL_STEPS = 1.5;
  private static final int MOST_TIME_COLUMNS = 6;

  /** Copies the lists and checks that no column means two things. */
  public SeriesSettings {
    time = List.copyOf(time);
    features = List.copyOf(features);
    ignored = List.copyOf(ignored);
    missingWords = Set.copyOf(missingWords);
    if (time.size() == 2 || time.size() > MOST_TIME_COLUMNS) {
      throw InputException.of(
          "time",
          "must be one column, or year, month, day and so on to the second",
          time,
          "name one column, or 3 to 6");
    }
    if (features.contains(target) || subject.filter(features::contains).isPresent()) {
      throw InputException.of(
          "features", "must hold neither target nor subject", features, "leave them out");
    }
    if (time.contains(target) || subject.filter(target::equals).isPresent()) {
      throw InputException.of("target", "must be neither time nor subject", target, "name another");
    }
  }

  /**
   * Every column of numbers goes in, each file is a subject, rows have no time; a missing value
   * parts, rows of another width are refused, repeated rows stay.
   */
  public static SeriesSettings of(String target) {
    return new SeriesSettings(
        target,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        PastTarget.HIDDEN,
        new Missing.Break(),
        MISSING,
        new Gap.UsualSteps(USUAL_STEPS),
        BrokenRows.REFUSE,
        RepeatedRows.KEEP);
  }

  /** With a target of this kind. */
  public SeriesSettings withKind(TargetKind newKind) {
    return new SeriesSettings(
        target,
        Optional.of(newKind),
        time,
        subject,
        features,
        ignored,
        past,
        missing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** With these columns for the time. */
  public SeriesSettings withTime(String... columns) {
    return new SeriesSettings(
        target,
        kind,
        List.of(columns),
        subject,
        features,
        ignored,
        past,
        missing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** With a column that says whose row it is. */
  public SeriesSettings withSubject(String column) {
    return new SeriesSettings(
        target,
        kind,
        time,
        Optional.of(column),
        features,
        ignored,
        past,
        missing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** With these features alone. */
  public SeriesSettings withFeatures(List<String> columns) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        columns,
        ignored,
        past,
        missing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** Without these columns. */
  public SeriesSettings withIgnored(List<String> columns) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        features,
        columns,
        past,
        missing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** With the target's past used so. */
  public SeriesSettings withPast(PastTarget newPast) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        features,
        ignored,
        newPast,
        missing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** With missing values treated so. */
  public SeriesSettings withMissing(Missing newMissing) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        features,
        ignored,
        past,
        newMissing,
        missingWords,
        gap,
        broken,
        repeated);
  }

  /** With other words for a missing value. */
  public SeriesSettings withMissingWords(Set<String> words) {
    return new SeriesSettings(
        target, kind, time, subject, features, ignored, past, missing, words, gap, broken,
        repeated);
  }

  /** With these words for a missing value too. */
  public SeriesSettings alsoMissing(String... words) {
    Set<String> more = new HashSet<>(missingWords);
    more.addAll(List.of(words));
    return withMissingWords(more);
  }

  /** With gaps found so. */
  public SeriesSettings withGap(Gap newGap) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        features,
        ignored,
        past,
        missing,
        missingWords,
        newGap,
        broken,
        repeated);
  }

  /** With rows of another width treated so. */
  public SeriesSettings withBroken(BrokenRows newBroken) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        features,
        ignored,
        past,
        missing,
        missingWords,
        gap,
        newBroken,
        repeated);
  }

  /** With repeated rows treated so. */
  public SeriesSettings withRepeated(RepeatedRows newRepeated) {
    return new SeriesSettings(
        target,
        kind,
        time,
        subject,
        features,
        ignored,
        past,
        missing,
        missingWords,
        gap,
        broken,
        newRepeated);
  }
}
