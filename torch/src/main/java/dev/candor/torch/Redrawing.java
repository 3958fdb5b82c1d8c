package dev.candor.torch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a network when layers forget what they learnt? Copies of it in which the
 * parameters of some layers are drawn anew, as before training.
 *
 * <p>Adebayo, J. et al. 2018. Sanity checks for saliency maps. NeurIPS, arXiv 1810.03292.
 *
 * @param network the trained network
 */
public record Redrawing(Network network) {
  /** The layers that have parameters, from the output to the input. */
  public List<String> layers() {
    Set<String> layers = new LinkedHashSet<>();
    network.specifications().keySet().forEach(name -> layers.add(layerOf(name)));
    List<String> fromOutput = new ArrayList<>(layers);
    Collections.reverse(fromOutput);
    return List.copyOf(fromOutput);
  }

  /**
   * A copy in which these layers know nothing. The caller closes it.
   *
   * @param forgotten names of {@link #layers}
   * @param seed of the draw
   */
  public Network copy(List<String> forgotten, long seed) {
    List<String> known = layers();
    for (String layer : forgotten) {
      if (!known.contains(layer)) {
        throw InputException.of("layer", "must be one of " + known, layer, "correct the name");
      }
    }
    long[] seeds = network.memberSeeds();
    for (int member = 0; member < seeds.length; member++) {
      seeds[member] = Seeds.derive(seed, "forgotten." + member);
    }
    Map<String, NdArray> redrawn = new LinkedHashMap<>();
    network
        .specifications()
        .forEach(
            (name, parameter) -> {
              if (forgotten.contains(layerOf(name))) {
                redrawn.put(name, ParameterTree.draw(name, parameter, seeds));
              }
            });
    Network copy = network.members(0, network.members());
    try {
      copy.replace(redrawn);
      return copy;
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static String layerOf(String parameter) {
    int dot = parameter.lastIndexOf('.');
    return dot < 0 ? parameter : parameter.substring(0, dot);
  }
}
