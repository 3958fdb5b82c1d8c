package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The same numbers in another shape.
 *
 * @param lengths of the axes; -1, at most once, for what is left
 * @param zero what a length of 0 means
 */
public record Reshape(List<Long> lengths, Zero zero) implements Layer {
  /** What a length of 0 means. */
  public enum Zero {
    /** The length that the input has there. */
    AS_THE_INPUT,
    /** No numbers. */
    NONE
  }

  /** Copies the list. */
  public Reshape {
    lengths = List.copyOf(lengths);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = Places.array(lengths);
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] == 0 && zero == Zero.AS_THE_INPUT) {
        shape[i] = input.size(Places.axis(i, input.dim()));
      }
    }
    return input.reshape(shape);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("reshape").with("lengths", lengths).with("zero", zero);
  }
}
