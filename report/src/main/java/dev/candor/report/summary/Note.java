package dev.candor.report.summary;

/**
 * Something the reader of a report must know.
 *
 * @param level how much it matters
 * @param text one sentence
 */
public record Note(Level level, String text) {
  /** How much does it matter? */
  public enum Level {
    /** Good to know. */
    NOTE,
    /** The result may not mean what it seems to. */
    WARNING
  }

  /** Checks that something is said. */
  public Note {
    Checks.notBlank("note", text);
  }

  /** Good to know. */
  public static Note note(String text) {
    return new Note(Level.NOTE, text);
  }

  /** The result may not mean what it seems to. */
  public static Note warning(String text) {
    return new Note(Level.WARNING, text);
  }
}
