package dev.candor.torch.graph.bcos;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.Numbers;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A batch norm that takes no mean away and adds no constant: {@code y = x / sqrt(running_var +
 * 1e-5) * weight} for each channel of {@code [n, channels, rows, columns]}. In use it is a factor,
 * so what follows and what comes before it stay one linear map; a mean taken away would be a
 * constant that no pixel answers for.
 *
 * <p>In a run whose statistics move, the variance (about the mean, as published) is that of the
 * batch, and a tenth of it goes into the running one. Boehle et al., arXiv 2306.10898.
 */
public record UncentredNorm(int channels) implements Layer {
  private static final double MOMENTUM = .1;
  private static final double EPSILON = 1e-5;
  private static final String VARIANCE = "running_var";

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.of("weight", new Initial.Constant(1), channels),
        Parameter.statistic(VARIANCE, new Initial.Constant(1), channels));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor running = Numbers.of(pass, VARIANCE);
    Tensor variance = running;
    if (pass.moves(VARIANCE)) {
      variance = torch.var(input.to(torch.ScalarType.Float), new long[] {0, 2, 3}, false);
      running.mul_(new Scalar(1 - MOMENTUM)).add_(variance.detach().mul(new Scalar(MOMENTUM)));
    }
    Tensor factor =
        Numbers.of(pass, "weight").div(variance.add(new Scalar(EPSILON)).sqrt()).view(1, -1, 1, 1);
    return input.mul(factor.to(input.scalar_type()));
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("uncentred-norm").with("channels", channels);
  }
}
