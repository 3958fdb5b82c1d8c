package dev.candor.torch.text;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which parameters an encoder has, and in which shapes. */
final class EncoderParameters {
  private EncoderParameters() {}

  static SortedMap<String, List<Integer>> shapes(EncoderShape shape, Optional<ClassHead> head) {
    int width = shape.width();
    SortedMap<String, List<Integer>> all = new TreeMap<>();
    all.put(EncoderGraph.WORDS + ".weight", List.of(shape.vocabulary(), width));
    all.put(EncoderGraph.PLACES + ".bias", List.of(shape.positions(), width));
    pair(all, EncoderGraph.NORM, List.of(width));
    for (int number = 0; number < shape.layers(); number++) {
      String layer = EncoderGraph.layer(number);
      for (String part : List.of("query", "key", "value", "output")) {
        pair(all, layer + "attention." + part, List.of(width, width));
      }
      pair(all, layer + "norm1", List.of(width));
      pair(all, layer + "wide", List.of(shape.hidden(), width));
      pair(all, layer + "narrow", List.of(width, shape.hidden()));
      pair(all, layer + "norm2", List.of(width));
    }
    head.ifPresent(
        h -> {
          if (h.pooling() != ClassHead.Pooling.NONE) {
            pair(all, ClassHead.POOL, List.of(width, width));
          }
          pair(all, ClassHead.SUM, List.of(h.classes(), width));
        });
    return all;
  }

  /** A weight and a bias, which is as long as the weight's first axis. */
  private static void pair(Map<String, List<Integer>> all, String name, List<Integer> weight) {
    all.put(name + ".weight", weight);
    all.put(name + ".bias", weight.subList(0, 1));
  }

  static void check(
      EncoderShape shape, Optional<ClassHead> head, SortedMap<String, NdArray> found) {
    SortedMap<String, List<Integer>> wanted = shapes(shape, head);
    wanted.forEach(
        (name, lengths) -> {
          NdArray array = found.get(name);
          String rule = "must have the shape " + lengths;
          if (array == null) {
            throw InputException.of("parameter " + name, rule, "none", "give the whole encoder");
          }
          int[] own = array.shape();
          boolean fits = own.length == lengths.size();
          for (int axis = 0; fits && axis < own.length; axis++) {
            fits = own[axis] == lengths.get(axis);
          }
          if (!fits) {
            throw InputException.of(
                "parameter " + name, rule, array, "give sizes and weights of one encoder");
          }
        });
    for (String name : found.keySet()) {
      if (!wanted.containsKey(name)) {
        throw InputException.of(
            "parameter " + name, "must belong to the encoder", "one more", "leave it out");
      }
    }
  }
}
