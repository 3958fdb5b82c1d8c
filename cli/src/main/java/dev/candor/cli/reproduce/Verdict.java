package dev.candor.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Does something hold that the study was to show?
 *
 * @param claim what was to be shown
 * @param outcome whether it holds
 * @param measured the figures that say so
 */
public record Verdict(String claim, Outcome outcome, String measured) {
  private static final int SEEDS = 20;

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

  /**
   * The verdict of some seeds, where fewer than {@value #SEEDS} say too little to be one.
   *
   * @param seeds how many there are
   */
  public static Verdict of(String claim, int seeds, boolean holds, String measured) {
    return seeds < SEEDS
        ? new Verdict(claim, Outcome.NOT_MEASURED, measured + " (" + SEEDS + " seeds are needed)")
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
