package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import dev.candor.torch.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/** What layers keep account of while they are trained, and what it was in the best epoch. */
final class MovingStatistics {
  private final Map<String, Tensor> now = new LinkedHashMap<>();
  private final Map<String, Tensor> best = new LinkedHashMap<>();

  /** Those that are not frozen. */
  MovingStatistics(TrainingPlan plan, Network network, Map<String, Tensor> values) {
    network
        .specifications()
        .forEach(
            (name, parameter) -> {
              boolean frozen = NamePattern.any(plan.frozen(), name);
              if (parameter.role() == Parameter.Role.STATISTIC && !frozen) {
                Tensor value = Objects.requireNonNull(values.get(name));
                now.put(name, value);
                best.put(name, value.clone());
              }
            });
  }

  /** Their full names. */
  Set<String> names() {
    return now.keySet();
  }

  void remember() {
    best.forEach((name, value) -> value.copy_(Objects.requireNonNull(now.get(name))));
  }

  void save(Map<String, NdArray> into) {
    best.forEach((name, value) -> into.put(Checkpoint.BEST + name, Tensors.toArray(value)));
  }

  void load(Map<String, NdArray> from) {
    best.forEach(
        (name, value) -> {
          NdArray array = from.get(Checkpoint.BEST + name);
          if (array != null) {
            value.copy_(Tensors.of(array));
          }
        });
  }
}
