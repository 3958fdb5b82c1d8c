package dev.candor.report.expnet;

import dev.candor.core.InputException;
import dev.candor.report.image.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a method finds the marked words of a task.
 *
 * @param method its name
 * @param kind whether it was learned, and where
 * @param auroc over words, with its interval over texts
 * @param auprc over words; empty where it was not measured
 * @param f1 of the top k at the carried rate; empty where it was not measured
 * @param before the learned method's AUROC less this one's, with its paired interval; empty for the
 *     learned method itself
 */
public record MethodOnTask(
    String method,
    Kind kind,
    Estimate auroc,
    OptionalDouble auprc,
    OptionalDouble f1,
    Optional<Estimate> before) {
  /** What kind of method is it? */
  public enum Kind {
    /** Trained on other tasks only. */
    ACROSS,
    /** Trained on texts of the same task. */
    WITHIN,
    /** Nobody trains it. */
    BASELINE,
    /** Knows nothing of the model. */
    FLOOR
  }

  /** Checks the name. */
  public MethodOnTask {
    if (method.isBlank()) {
      throw InputException.of("method", "must have a name", method, "name it");
    }
  }

  /** A method of which AUROC is known. */
  public static MethodOnTask of(String method, Kind kind, Estimate auroc) {
    return new MethodOnTask(
        method, kind, auroc, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
  }

  /** With AUPRC and F1. */
  public MethodOnTask with(double newAuprc, double newF1) {
    return new MethodOnTask(
        method, kind, auroc, OptionalDouble.of(newAuprc), OptionalDouble.of(newF1), before);
  }

  /** With how far the learned method is before it. */
  public MethodOnTask withBefore(Estimate difference) {
    return new MethodOnTask(method, kind, auroc, auprc, f1, Optional.of(difference));
  }
}
