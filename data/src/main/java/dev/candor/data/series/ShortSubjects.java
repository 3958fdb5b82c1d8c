package dev.candor.data.series;

/** What becomes of a recording that has fewer rows than a window needs? */
public enum ShortSubjects {
  /** It is an error that names file and line. */
  REFUSE,
  /** It is left out; that it was is stated. */
  SKIP
}
