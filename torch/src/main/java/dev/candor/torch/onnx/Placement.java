package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a node becomes.
 *
 * @param layer a {@link dev.candor.torch.Junction} where it takes several inputs, or none, or gives
 *     several outputs
 * @param takes the places of the node's inputs that go in when it runs; what is known at import and
 *     is taken all the same goes in as a constant
 * @param parameters the numbers of {@link Layer#parameters()}, by name, without a member axis
 */
public record Placement(Layer layer, List<Integer> takes, SortedMap<String, NdArray> parameters) {
  /** Copies the list and the map. */
  public Placement {
    takes = List.copyOf(takes);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** A layer without numbers of its own that takes these inputs. */
  public static Placement of(Layer layer, int... takes) {
    return new Placement(layer, Arrays.stream(takes).boxed().toList(), new TreeMap<>());
  }

  /** With one parameter more. */
  public Placement with(String name, NdArray numbers) {
    SortedMap<String, NdArray> more = new TreeMap<>(parameters);
    more.put(name, numbers);
    return new Placement(layer, takes, more);
  }
}
