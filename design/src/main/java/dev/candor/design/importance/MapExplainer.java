package dev.candor.design.importance;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Where did the network look? The map that weighted the components in the forward pass that
 * classified.
 *
 * <p>The map is the same for every class: it says what was let through, not for or against which
 * class. Cost: one model call for an input, which gives the answer too. Its check is the share of
 * components that lie within .05 of 0 or 1 (a map of zeros and ones alone is a mask).
 */
final class MapExplainer implements Explainer {
  private static final double NEAR = .05;

  private final ImportanceModel model;

  MapExplainer(ImportanceModel model) {
    this.model = model;
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return explain(input.reshape(shape), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    // what the evidence says of the inputs needs no engine, and is told while that computes
    CompletableFuture<List<String>> hashes = CompletableFuture.supplyAsync(() -> hashes(inputs));
    long began = System.nanoTime();
    Looked looked = model.look(inputs);
    double millis = (System.nanoTime() - began) / 1e6;
    return told(looked, hashes.join(), targets, millis);
  }

  /** Attributions from a look that was taken already, in so many milliseconds. */
  List<Attribution> told(NdArray inputs, Looked looked, int[] targets, double millis) {
    return told(looked, hashes(inputs), targets, millis);
  }

  private static List<String> hashes(NdArray inputs) {
    return IntStream.range(0, inputs.length(0))
        .mapToObj(row -> Sha256.of(inputs.row(row)))
        .toList();
  }

  private List<Attribution> told(Looked looked, List<String> hashes, int[] targets, double millis) {
    int rows = hashes.size();
    if (targets.length != rows || looked.maps().length(0) != rows) {
      throw InputException.of(
          "targets", "must hold one class per input, " + rows, targets.length, "give one each");
    }
    for (int target : targets) {
      if (target < 0 || target >= model.classes().size()) {
        throw InputException.of(
            "target", "must be 0 to " + (model.classes().size() - 1), target, "name a class");
      }
    }
    Axes axes = model.design().components().axes();
    List<Attribution> all = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      NdArray map = looked.maps().row(row);
      Evidence evidence = evidence(hashes.get(row), map, millis / rows);
      all.add(new Attribution(map, axes, targets[row], evidence));
    }
    return all;
  }

  private Evidence evidence(String hash, NdArray map, double millis) {
    int decided = 0;
    for (int i = 0; i < map.size(); i++) {
      decided += map.get(i) < NEAR || map.get(i) > 1 - NEAR ? 1 : 0;
    }
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("components", model.design().components().toString());
    settings.put("k", Integer.toString(model.design().k()));
    settings.put("threshold", Double.toString(model.threshold()));
    return Evidence.of("importance map, " + model.kind())
        .withSettings(settings)
        .withSeed(model.description().fit().seed())
        .withDataHash(hash)
        .withVersion("engine", Engine.version())
        .withCost(1, millis)
        .withCheck("share of components near 0 or 1", decided / (double) Math.max(1, map.size()));
  }
}
