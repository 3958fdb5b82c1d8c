package dev.candor.torch.layer;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A learned vector for each category: numbers of categories {@code [M, n, ...]}, held as floats, to
 * vectors {@code [M, n, ..., width]}. The vectors start normal with deviation 1.
 */
public record Embedding(int categories, int width) implements Layer {
  /** Checks the sizes. */
  public Embedding {
    Sizes.positive("categories", categories);
    Sizes.positive("width", width);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.of("weight", new Initial.Normal(1), categories, width));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long members = input.size(0);
    long[] shape = java.util.Arrays.copyOf(input.shape(), Math.toIntExact(input.dim()) + 1);
    shape[shape.length - 1] = width;
    Tensor offsets = AbstractTensor.create(offsets(members)).view(members, 1);
    Tensor chosen = input.reshape(members, -1).to(ScalarType.Long).add(offsets).view(-1);
    Tensor table = pass.parameter("weight").reshape(members * categories, width);
    return table.index_select(0, chosen).view(shape);
  }

  private long[] offsets(long members) {
    long[] offsets = new long[Math.toIntExact(members)];
    for (int m = 0; m < members; m++) {
      offsets[m] = (long) m * categories;
    }
    return offsets;
  }

  @Override
  public Nature nature() {
    return Nature.SOURCE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("embedding").with("categories", categories).with("width", width);
  }
}
