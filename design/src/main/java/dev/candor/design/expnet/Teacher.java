package dev.candor.design.expnet;

/** From whom does a small network learn which words matter? */
public enum Teacher {
  /** From marks: of people, or of a generator that knows. */
  MARKS("marked words"),
  /** From what the answer loses when a word is left out. */
  OCCLUSION("distilled from occlusion of words"),
  /** From Shapley values of words. */
  SHAP("distilled from Shapley values of words");

  private final String source;

  Teacher(String source) {
    this.source = source;
  }

  /** As reports and evidence say it. */
  public String source() {
    return source;
  }

  /** Whether a slow explainer is the teacher, and nobody marked a word. */
  public boolean isExplainer() {
    return this != MARKS;
  }
}
