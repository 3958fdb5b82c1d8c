package dev.candor.torch;

import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Which units are dropped in this run? */
@FunctionalInterface
public interface Dropping {
  /** None: the run is not for training. */
  Dropping NOTHING = (path, input, share) -> input;

  /**
   * The input with a share of its units set to 0 and the others scaled up by {@code 1/(1-share)}.
   */
  Tensor drop(String path, Tensor input, double share);

  /**
   * Units drawn anew for every member, step and layer, each from its own seed: a member's masks do
   * not depend on the members beside it, and nothing has to be saved to go on.
   */
  static Dropping seeded(long[] memberSeeds, long step) {
    long[] seeds = memberSeeds.clone();
    return (path, input, share) -> {
      Tensor mask = torch.empty(input.shape());
      for (int m = 0; m < seeds.length; m++) {
        long seed = Seeds.derive(Seeds.derive(seeds[m], "dropout " + path), step);
        Generator generator = torch.make_generator_cpu(seed);
        mask.select(0, m).bernoulli_(1 - share, new GeneratorOptional(generator));
      }
      return input.mul(mask.mul_(new Scalar(1 / (1 - share))));
    };
  }
}
