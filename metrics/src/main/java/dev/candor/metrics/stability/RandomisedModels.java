package dev.candor.metrics.stability;

import dev.candor.core.Explainer;
import java.util.List;

/** The method under test on copies of its model in which layers have lost what they learnt. */
public interface RandomisedModels {
  /** The layers that can be randomised, from the output to the input. */
  List<String> layers();

  /**
   * The same method, with the same settings, on a copy of the model.
   *
   * @param randomised the layers whose parameters are drawn anew, as before training
   * @param seed of the draw; the same seed gives the same parameters
   */
  Explainer explainer(List<String> randomised, long seed);
}
