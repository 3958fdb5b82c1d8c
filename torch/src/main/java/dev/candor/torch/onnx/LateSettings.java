package dev.candor.torch.onnx;

import dev.candor.torch.Nature;
import dev.candor.torch.graph.shape.Late;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings that come in as whole numbers, as newer operator sets have it. Where they are known at
 * import the layer is made at once, else when it runs.
 *
 * @param kind what the layer is, for those who read the network
 * @param nature the same for all settings
 */
record LateSettings(Site site, String kind, Nature nature) {
  /**
   * The layer with the settings at these places of the node's inputs; one that is not given is
   * empty.
   */
  Placement at(Late.Making making, int... places) {
    List<Optional<List<Long>>> known = new ArrayList<>();
    List<Integer> takes = new ArrayList<>(List.of(0));
    for (int place : places) {
      Optional<List<Long>> numbers = numbers(place);
      known.add(numbers);
      if (numbers.isEmpty()) {
        takes.add(place);
      }
    }
    if (takes.size() == 1) {
      return Placement.of(making.layer(known.stream().map(Optional::orElseThrow).toList()), 0);
    }
    Late late = new Late(kind, nature, rest -> making.layer(together(known, rest)));
    return Placement.of(late, takes.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The layer with a setting that older operator sets have as an attribute. */
  Placement attributeOr(String attribute, Late.Making making, int place) {
    return site.node()
        .wholes(attribute)
        .map(numbers -> Placement.of(making.layer(List.of(numbers)), 0))
        .orElseGet(() -> at(making, place));
  }

  private Optional<List<Long>> numbers(int place) {
    if (!site.has(place)) {
      return Optional.of(List.of());
    }
    return site.known(place).isEmpty() ? Optional.empty() : site.wholes(place, "input " + place);
  }

  private static List<List<Long>> together(
      List<Optional<List<Long>>> known, List<List<Long>> rest) {
    List<List<Long>> all = new ArrayList<>();
    int next = 0;
    for (Optional<List<Long>> numbers : known) {
      all.add(numbers.isPresent() ? numbers.get() : rest.get(next++));
    }
    return all;
  }
}
