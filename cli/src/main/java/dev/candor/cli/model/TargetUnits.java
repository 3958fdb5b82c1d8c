package dev.candor.cli.model;

import dev.candor.core.NdArray;
import dev.candor.data.series.SeriesScaler;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.torch.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The network of a model of series whose raw outputs are in the target's own unit: its last
 * weighted sum is multiplied and shifted as the scaler does, so that shares of an answer add up to
 * what is told as the answer.
 */
final class TargetUnits {
  private static final String WEIGHT = "answer.weight";
  private static final String BIAS = "answer.bias";

  private TargetUnits() {}

  /** A network of its own, which the caller closes. */
  static Network of(SeriesModel model) {
    Network scaled = model.network();
    Map<String, NdArray> numbers = new LinkedHashMap<>(scaled.parameters());
    if (model.classes().isEmpty()) {
      SeriesScaler scaler = model.scaler();
      double scale = scaler.targetScale();
      numbers.computeIfPresent(WEIGHT, (name, w) -> moved(w, scale, 0));
      numbers.computeIfPresent(BIAS, (name, b) -> moved(b, scale, scaler.targetCentre()));
    }
    return Network.ofInParts(
        scaled.architecture(), scaled.rowShape(), scaled.link(), scaled.memberSeeds()[0], numbers);
  }

  private static NdArray moved(NdArray numbers, double scale, double by) {
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (float) (numbers.get(i) * scale + by);
          }
        },
        numbers.shape());
  }
}
