package dev.candor.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.FloatPointer;
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
   * not depend on the members beside it, and nothing has to be saved to go on. The share is rounded
   * to the next of 65,536.
   *
   * @param memberSeeds one, or one for each entry of the first axis of what is dropped
   */
  static Dropping seeded(long[] memberSeeds, long step) {
    long[] seeds = memberSeeds.clone();
    return (path, input, share) -> {
      if (input.numel() == 0) {
        return input;
      }
      KeptUnits kept = KeptUnits.of(share);
      Tensor mask = torch.empty(input.shape());
      int each = Math.toIntExact(mask.numel() / seeds.length);
      ByteBuffer numbers =
          new FloatPointer(mask.data_ptr())
              .capacity(mask.numel())
              .asByteBuffer()
              .order(ByteOrder.nativeOrder());
      for (int m = 0; m < seeds.length; m++) {
        long key = Seeds.derive(Seeds.derive(seeds[m], "dropout " + path), step);
        kept.write(key, numbers, m * each, each);
      }
      return input.mul(mask);
    };
  }
}
