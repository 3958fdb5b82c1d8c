package dev.candor.torch.train;

import java.util.function.Supplier;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;

/** In which precision are products and convolutions computed in training? */
public enum Precision {
  /** Single: 24 binary digits. */
  FP32 {
    @Override
    public <T> T run(Supplier<T> work) {
      return work.get();
    }
  },
  /**
   * Bfloat16: 8 binary digits with the range of single precision. Weights, their steps, statistics
   * and losses stay single. Faster on processors with units for it, slower on others.
   */
  BF16 {
    @Override
    public <T> T run(Supplier<T> work) {
      boolean before = torch.is_autocast_enabled(DeviceType.CPU);
      boolean cached = torch.is_autocast_cache_enabled();
      torch.set_autocast_dtype(DeviceType.CPU, torch.ScalarType.BFloat16);
      // every weight is asked once a step, and a cache would keep what the scope frees
      torch.set_autocast_cache_enabled(false);
      torch.set_autocast_enabled(DeviceType.CPU, true);
      try {
        return work.get();
      } finally {
        torch.set_autocast_enabled(DeviceType.CPU, before);
        torch.set_autocast_cache_enabled(cached);
      }
    }
  };

  /** Does a forward run in this precision; the way back goes in the same. */
  public abstract <T> T run(Supplier<T> work);
}
