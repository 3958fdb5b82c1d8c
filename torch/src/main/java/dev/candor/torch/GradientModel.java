package dev.candor.torch;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.List;
import java.util.Optional;

/**
 * A model that can be looked into: it answers, and gradients flow through it. What every white-box
 * method asks for.
 */
public interface GradientModel extends Predictor {
  /**
   * Does work on the parts of a batch, side by side with as many threads as the model has, each
   * part on one of them and in native memory that is freed after it. Where a batch is cut depends
   * on its rows and their bytes alone, so the number of threads never changes a bit.
   *
   * @param rows how many rows the batch has
   * @param bytesPerRow what one row brings with it, such as all the steps of its path
   * @return what the work gave for each part, in the order of the rows
   */
  <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work);

  /**
   * How many rows of so many bytes one call of {@link Run#outputs} should be given: what fits into
   * a processor's cache, and what the model allows.
   */
  int rowsAtOnce(long bytesPerRow);

  /** Its layers; empty where they cannot be seen, as in a TorchScript file. */
  Optional<Layer> layers();

  /** Why its layers cannot be seen, and what to do; empty where they can. */
  default Optional<String> layersHidden() {
    return Optional.empty();
  }

  /**
   * The same model with further inputs that are the same for every row, such as the attention mask
   * of the text that is explained. It lives as long as this model.
   *
   * @param further one row of each further input, {@code [1, ...]}, in the order of the network
   */
  GradientModel withFurther(NdArray... further);
}
