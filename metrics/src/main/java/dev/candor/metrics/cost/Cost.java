package dev.candor.metrics.cost;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What did an explanation cost? Read from its evidence, never measured anew.
 *
 * <p>Lower is better. Model calls are rows that the model was asked to score and do not depend on
 * the machine; milliseconds are wall-clock time of this machine and load. Bytes are there where the
 * explanation ran within {@link PeakBytes}, which says how it measured.
 *
 * @param modelCalls rows scored
 * @param millis wall-clock milliseconds
 * @param peakBytes at the highest, beyond what was in use before
 * @param how the bytes were measured
 */
public record Cost(
    long modelCalls, double millis, OptionalLong peakBytes, Optional<PeakBytes.How> how) {

  /**
   * Of one explanation.
   *
   * @throws InputException if the evidence holds bytes but not how they were measured
   */
  public static Cost of(Evidence evidence) {
    Double bytes = evidence.checks().get(PeakBytes.NAME);
    if (bytes == null) {
      return new Cost(
          evidence.modelCalls(), evidence.millis(), OptionalLong.empty(), Optional.empty());
    }
    String how = evidence.settings().getOrDefault(PeakBytes.NAME, "nothing");
    for (PeakBytes.How one : PeakBytes.How.values()) {
      if (one.name().equals(how)) {
        return new Cost(
            evidence.modelCalls(),
            evidence.millis(),
            OptionalLong.of(Math.round(bytes)),
            Optional.of(one));
      }
    }
    throw InputException.of(
        "settings of the evidence",
        "must say how " + PeakBytes.NAME + " was measured",
        how,
        "measure with PeakBytes");
  }

  /**
   * Of both, one after the other: calls and time add up, the higher peak stays.
   *
   * @throws InputException if their bytes were measured in different ways
   */
  public Cost plus(Cost other) {
    if (how.isPresent() && other.how.isPresent() && !how.equals(other.how)) {
      throw InputException.of(
          "peak bytes", "must be measured in one way", how + " and " + other.how, "measure again");
    }
    boolean both = peakBytes.isPresent() && other.peakBytes.isPresent();
    return new Cost(
        modelCalls + other.modelCalls,
        millis + other.millis,
        both
            ? OptionalLong.of(Math.max(peakBytes.getAsLong(), other.peakBytes.getAsLong()))
            : OptionalLong.empty(),
        both ? how : Optional.empty());
  }
}
