package dev.candor.torch.train;

import dev.candor.core.NdArray;
import java.util.List;

/** Chunks of members put together along the first axis. */
final class MemberAxis {
  private MemberAxis() {}

  static NdArray join(List<NdArray> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int[] shape = parts.get(0).shape();
    shape[0] = parts.stream().mapToInt(part -> part.length(0)).sum();
    float[] joined = new float[parts.stream().mapToInt(NdArray::size).sum()];
    int at = 0;
    for (NdArray part : parts) {
      System.arraycopy(part.toFloats(), 0, joined, at, part.size());
      at += part.size();
    }
    return NdArray.of(joined, shape);
  }
}
