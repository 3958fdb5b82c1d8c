package dev.candor.torch.graph.shape;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Numbers from a first one to a last one that is not reached, so far apart: three inputs. */
public record Range() implements Junction {
  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    Tensor start = inputs.get(0);
    double from = number(start);
    double to = number(inputs.get(1));
    double step = number(inputs.get(2));
    Places.bounded((long) Math.max(0, Math.ceil((to - from) / step)));
    if ((to - from) / step <= 0) {
      return List.of(start.reshape(1).narrow(0, 0, 0));
    }
    Tensor range =
        start.is_floating_point()
            ? torch.arange(new Scalar(from), new Scalar(to), new Scalar(step))
            : torch.arange(new Scalar((long) from), new Scalar((long) to), new Scalar((long) step));
    return List.of(range.to(start.scalar_type()));
  }

  private static double number(Tensor one) {
    return one.to(torch.ScalarType.Double).item_double();
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("range");
  }
}
