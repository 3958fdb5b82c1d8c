package dev.candor.torch.train;

import dev.candor.core.NdArray;
import java.util.function.Function;

/** Is told what every epoch brought, in order, from the thread that asked for the training. */
@FunctionalInterface
public interface EpochObserver {
  /** Observes nothing. */
  EpochObserver NONE = (report, parameters) -> {};

  /**
   * An epoch is over.
   *
   * @param report what it brought
   * @param parameters gives a parameter as it is now, {@code [members, shape...]}, by name; valid
   *     during the call only
   */
  void observed(EpochReport report, Function<String, NdArray> parameters);
}
