package dev.candor.metrics.measure;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.removal.CallEstimate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * How near is an attribution to what is known to matter? A formula of one attribution and its
 * relevant components, such as precision at k, in the shape of every other measure. No model calls.
 *
 * <p>An input without a relevant component, or with nothing else, is not defined (NaN): there is
 * nothing to find or nothing to miss.
 *
 * @param name of the measure
 * @param question what it asks
 * @param direction which end is the good one
 * @param relevant the positions of the relevant components, one set per input of the subject
 * @param formula of the attribution as numbers and its relevant components; NaN where it is not
 *     defined
 */
public record TruthMeasure(
    String name,
    String question,
    Direction direction,
    List<BitSet> relevant,
    ToDoubleBiFunction<double[], BitSet> formula)
    implements Measure {
  /** Copies the sets. */
  public TruthMeasure {
    relevant = relevant.stream().map(set -> (BitSet) set.clone()).toList();
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.TRUTH);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    return new CallEstimate(0, 8L * subject.masking().players().count());
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    int components = subject.masking().players().count();
    if (relevant.size() != subject.size()) {
      throw InputException.of(
          "relevant",
          "must be one set for each input, " + subject.size(),
          relevant.size(),
          "give the truth of these inputs");
    }
    return new Judging(subject, cancellation)
        .each(
            this,
            Map.of(),
            i -> {
              BitSet truth = (BitSet) relevant.get(i).clone();
              if (truth.length() > components) {
                throw InputException.of(
                    "relevant",
                    "must be positions of components, below " + components,
                    truth.length() - 1,
                    "count from 0");
              }
              boolean trivial = truth.isEmpty() || truth.cardinality() == components;
              return Optional.of(
                  Finding.exact(
                      trivial ? Double.NaN : formula.applyAsDouble(subject.values(i), truth)));
            });
  }
}
