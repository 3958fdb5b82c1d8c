package dev.candor.torch.graph;

import java.util.List;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;

/** Work that stays in single precision within a run that computes in a smaller one. */
final class SinglePrecision {
  private SinglePrecision() {}

  /** Does work on tensors, which are made single where the run computes in a smaller precision. */
  static Tensor run(List<Tensor> tensors, Function<List<Tensor>, Tensor> work) {
    if (!torch.is_autocast_enabled(DeviceType.CPU)) {
      return work.apply(tensors);
    }
    torch.set_autocast_enabled(DeviceType.CPU, false);
    try {
      return work.apply(tensors.stream().map(tensor -> tensor.to(torch.ScalarType.Float)).toList());
    } finally {
      torch.set_autocast_enabled(DeviceType.CPU, true);
    }
  }
}
