package dev.candor.torch.graph.image;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * The same numbers in order, each row in this shape; the number of rows is what comes out.
 *
 * @param shape of one row
 */
public record RowShape(List<Integer> shape) implements Layer {
  /** Copies the shape. */
  public RowShape {
    shape = List.copyOf(shape);
  }

  /** Rows of this shape. */
  public static RowShape of(Integer... shape) {
    return new RowShape(List.of(shape));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] sizes = new long[shape.size() + 1];
    sizes[0] = -1;
    for (int i = 0; i < shape.size(); i++) {
      sizes[i + 1] = shape.get(i);
    }
    return input.reshape(sizes);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("row-shape").with("shape", shape);
  }
}
