package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Components laid out where they lie: {@code [n, components, channels]} to {@code [n, channels,
 * places]}.
 *
 * @param places along each axis
 */
public record ComponentsToPlaces(List<Integer> places) implements Layer {
  /** Copies the list. */
  public ComponentsToPlaces {
    places = List.copyOf(places);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] sizes = new long[places.size() + 2];
    sizes[0] = input.size(0);
    sizes[1] = input.size(2);
    for (int i = 0; i < places.size(); i++) {
      sizes[i + 2] = places.get(i);
    }
    return input.transpose(1, 2).reshape(sizes);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("components-to-places").with("places", places);
  }
}
