package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.torch.Network;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the two parts of an IA that see the input start from instead of drawn numbers: the parts of
 * an IA that was trained on other images, whose classes may be others. What figures look like is
 * much the same everywhere, and few images do not say it.
 */
public final class LearnedParts {
  private static final String[] BEGINNINGS = {"component.", "importance."};

  private final SortedMap<String, NdArray> weights;
  private final String hash;

  private LearnedParts(SortedMap<String, NdArray> weights, String hash) {
    this.weights = weights;
    this.hash = hash;
  }

  /**
   * Those of a model, which may be closed afterwards.
   *
   * @throws InputException if it is not an IA
   */
  public static LearnedParts of(ImportanceModel model) {
    if (model.kind() != Kind.IA) {
      throw InputException.of("model to begin with", "must be an IA", model.kind(), "give its IA");
    }
    SortedMap<String, NdArray> weights = new TreeMap<>();
    Sha256 hash = new Sha256();
    for (Map.Entry<String, NdArray> each : model.network().parameters().entrySet()) {
      if (isPart(each.getKey())) {
        weights.put(each.getKey(), each.getValue());
      }
    }
    weights.forEach((name, array) -> hash.add(name).add(array));
    return new LearnedParts(weights, hash.hex());
  }

  private static boolean isPart(String name) {
    for (String beginning : BEGINNINGS) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** SHA-256 of names and numbers. */
  public String hash() {
    return hash;
  }

  /**
   * Puts the numbers into a network.
   *
   * @throws InputException naming the first one that does not fit
   */
  void into(Network network) {
    network
        .parameters()
        .forEach(
            (name, now) -> {
              NdArray learned = weights.get(name);
              if (isPart(name)
                  && (learned == null || !Arrays.equals(learned.shape(), now.shape()))) {
                throw InputException.of(
                    "model to begin with",
                    "must have " + name + " of shape " + Arrays.toString(now.shape()),
                    learned == null ? "none" : Arrays.toString(learned.shape()),
                    "give an IA of the same design");
              }
            });
    network.replace(weights);
  }
}
