package dev.candor.torch.train;

import dev.candor.core.InputException;
import dev.candor.torch.Network;
import dev.candor.torch.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Which parameter is trained in which way? */
final class GroupLayout {
  private GroupLayout() {}

  /**
   * Lays out all parameters: learned ones in groups, frozen ones and statistics apart; puts them
   * into a map.
   */
  static List<FlatGroup> lay(
      TrainingPlan plan, Network network, int members, Map<String, Tensor> values) {
    List<ParameterGroup> all = new ArrayList<>(plan.groups());
    all.add(new ParameterGroup("*", plan.optimiser(), plan.schedule()));
    Map<ParameterGroup, Map<String, int[]>> layouts = new LinkedHashMap<>();
    all.forEach(group -> layouts.put(group, new LinkedHashMap<>()));
    network
        .specifications()
        .forEach(
            (name, parameter) -> {
              int[] shape = shape(parameter, members);
              boolean moved = parameter.role() == Parameter.Role.STATISTIC;
              if (moved || NamePattern.any(plan.frozen(), name)) {
                long[] sizes = java.util.Arrays.stream(shape).asLongStream().toArray();
                values.put(name, torch.zeros(sizes));
              } else {
                java.util.Objects.requireNonNull(layouts.get(first(all, name))).put(name, shape);
              }
            });
    List<FlatGroup> groups = new ArrayList<>();
    layouts.forEach(
        (group, layout) -> {
          if (!layout.isEmpty()) {
            FlatGroup flat = new FlatGroup(group, layout, members);
            flat.leaves(values);
            groups.add(flat);
          }
        });
    if (groups.isEmpty()) {
      throw InputException.of(
          "frozen", "must leave something to train", plan.frozen(), "freeze fewer parameters");
    }
    return groups;
  }

  private static ParameterGroup first(List<ParameterGroup> groups, String name) {
    return groups.stream()
        .filter(group -> new NamePattern(group.pattern()).matches(name))
        .findFirst()
        .orElseThrow();
  }

  private static int[] shape(Parameter parameter, int members) {
    int[] shape = new int[parameter.shape().size() + 1];
    shape[0] = members;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = parameter.shape().get(i - 1);
    }
    return shape;
  }
}
