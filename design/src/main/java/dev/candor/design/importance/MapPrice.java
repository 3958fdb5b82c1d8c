package dev.candor.design.importance;

import dev.candor.torch.train.FurtherTerm;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * What a component costs that is let through: {@code weight x progress x mean(a)}. It rises while
 * training goes on, so that nothing is switched off before anything is known of it.
 */
record MapPrice(double weight) implements FurtherTerm {
  @Override
  public Set<String> paths() {
    return Set.of(Architecture.MAP);
  }

  @Override
  public Tensor of(Map<String, Tensor> values, double progress) {
    Tensor map = Objects.requireNonNull(values.get(Architecture.MAP));
    return map.mean().mul(new Scalar(weight * progress));
  }
}
