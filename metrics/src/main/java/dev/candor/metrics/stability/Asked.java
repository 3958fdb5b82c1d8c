package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.removal.CallEstimate;
import dev.candor.metrics.measure.Subject;
import java.util.List;

/** What explaining again costs, by what explanations say they cost. */
final class Asked {
  private Asked() {}

  static long calls(List<Attribution> attributions) {
    return attributions.stream().mapToLong(a -> a.evidence().modelCalls()).sum();
  }

  static CallEstimate estimate(Subject subject, long times) {
    return new CallEstimate(
        times * calls(subject.attributions()), 8L * times * subject.masking().players().elements());
  }
}
