package dev.candor.design.importance;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.train.EpochObserver;
import dev.candor.torch.train.EpochReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks after every epoch where a network in training looks. Not thread-safe: belongs to one
 * training.
 */
final class Lookout implements EpochObserver {
  private static final String MAPS = "shown-maps/";

  private final ImportanceModel.Description description;
  private final Optional<NdArray> shown;
  private final List<NdArray> maps = new ArrayList<>();

  Lookout(ImportanceModel.Description description, Optional<NdArray> shown) {
    this.description = description;
    this.shown = shown.filter(inputs -> description.kind() != Kind.BASELINE);
  }

  /** What a checkpoint holds of it. */
  void load(Map<String, NdArray> arrays) {
    for (int epoch = 0; arrays.containsKey(MAPS + epoch); epoch++) {
      maps.add(arrays.get(MAPS + epoch));
    }
  }

  /** The arrays of a checkpoint. */
  void save(Map<String, NdArray> arrays) {
    for (int epoch = 0; epoch < maps.size(); epoch++) {
      arrays.put(MAPS + epoch, maps.get(epoch));
    }
  }

  List<NdArray> maps() {
    return List.copyOf(maps);
  }

  @Override
  public void observed(EpochReport report, Function<String, NdArray> parameters) {
    shown.ifPresent(inputs -> maps.add(look(inputs, parameters)));
  }

  private NdArray look(NdArray inputs, Function<String, NdArray> parameters) {
    try (Network network = Networks.drawn(description)) {
      Map<String, NdArray> now = new LinkedHashMap<>();
      network.parameters().keySet().forEach(name -> now.put(name, parameters.apply(name)));
      network.replace(now);
      return ImportanceModel.maps(network, inputs, description.design().components().count());
    }
  }
}
