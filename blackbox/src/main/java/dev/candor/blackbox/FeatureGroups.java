package dev.candor.blackbox;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which inputs of a model belong to which source feature: a category's one-hot inputs, a number and
 * its missing-indicator, move together.
 *
 * @param names the features
 * @param featureOfInput for each input, in row-major order of one row, the position of its feature
 */
public record FeatureGroups(List<String> names, List<Integer> featureOfInput) {
  /** Checks that every input has a feature and every feature an input. */
  public FeatureGroups {
    names = List.copyOf(names);
    featureOfInput = List.copyOf(featureOfInput);
    BitSet used = new BitSet();
    for (int feature : featureOfInput) {
      if (feature < 0 || feature >= names.size()) {
        throw InputException.of(
            "featureOfInput",
            "must hold positions of features, 0 to " + (names.size() - 1),
            feature,
            "give each input its feature");
      }
      used.set(feature);
    }
    if (used.cardinality() != names.size()) {
      throw InputException.of(
          "featureOfInput",
          "must give every feature an input",
          "none for " + names.get(used.nextClearBit(0)),
          "leave the feature out or add its inputs");
    }
    if (names.stream().distinct().count() != names.size()) {
      throw InputException.of("names", "must be different", names, "rename one");
    }
  }

  /** One input for each feature, in this order. */
  public static FeatureGroups each(List<String> names) {
    return new FeatureGroups(names, IntStream.range(0, names.size()).boxed().toList());
  }

  /** Several inputs for a feature. */
  public static FeatureGroups of(List<String> names, int... featureOfInput) {
    return new FeatureGroups(names, Arrays.stream(featureOfInput).boxed().toList());
  }

  /** The inputs of a feature. */
  int[] inputsOf(int feature) {
    return IntStream.range(0, featureOfInput.size())
        .filter(input -> featureOfInput.get(input) == feature)
        .toArray();
  }
}
