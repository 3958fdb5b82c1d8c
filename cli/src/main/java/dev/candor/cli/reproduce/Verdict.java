package dev.candor.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Does something hold that the study was to show?
 *
 * @param claim what was to be shown
 * @param outcome whether it holds
 * @param measured the figures that say so
 */
public record Verdict(String claim, Outcome outcome, String measured) {
  private static final int FEWEST = 20;

  /** Whether a claim holds. */
  public enum Outcome {
    /** It does. */
    MET("met"),
    /** It does not. */
    NOT_MET("not met"),
    /** Not all cells that it needs are there. */
    NOT_MEASURED("not measured"),
    /** What was measured is too little to say: a quick run. */
    NOT_JUDGED("not judged"),
    /** There is no bound; the figures are what was asked for. */
    REPORTED("reported");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public static Outcome of(boolean holds) {
      return holds ? MET : NOT_MET;
    }
  }

  /** What is done again and again, so that figures say something. */
  public enum Repeated {
    /** Trainings with other draws. */
    SEEDS,
    /** Two things timed in turns. */
    TURNS,
    /** Ratios of times, one for each row of a table. */
    ROWS,
    /** Epochs of a training. */
    EPOCHS,
    /** Windows of series, one after the other. */
    WINDOWS
  }

  /** The verdict of some seeds, where fewer than {@value #FEWEST} say too little to be one. */
  public static Verdict of(String claim, int seeds, boolean holds, String measured) {
    return of(claim, seeds, Repeated.SEEDS, holds, measured);
  }

  /**
   * The same of anything that is repeated.
   *
   * @param count how many there are
   */
  public static Verdict of(
      String claim, int count, Repeated repeated, boolean holds, String measured) {
    return count < FEWEST
        ? new Verdict(
            claim,
            Outcome.NOT_MEASURED,
            measured
                + " ("
                + FEWEST
                + " "
                + repeated.name().toLowerCase(Locale.ROOT)
                + " are needed)")
        : new Verdict(claim, Outcome.of(holds), measured);
  }

  /** The same figures without a judgement, of a run that measured too little for one. */
  Verdict ofLittle() {
    return outcome == Outcome.MET || outcome == Outcome.NOT_MET
        ? new Verdict(claim, Outcome.NOT_JUDGED, measured)
        : this;
  }

  public static Verdict notMeasured(String claim) {
    return new Verdict(claim, Outcome.NOT_MEASURED, "no cells");
  }

  public Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("claim", claim);
    json.put("outcome", outcome.words());
    json.put("measured", measured);
    return json;
  }
}
