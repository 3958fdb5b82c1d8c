package dev.candor.whitebox.deeplift;

import dev.candor.torch.LayerDescription;
import dev.candor.torch.Normaliser;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Layer normalisation of rows without numbers of its own. */
record Normal() implements Normaliser {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return torch.layer_norm(input, input.size(-1));
  }

  @Override
  public Tensor mean(Tensor values) {
    return values.mean(new long[] {-1}, true, new ScalarTypeOptional());
  }

  @Override
  public double epsilon() {
    return 1e-5;
  }

  @Override
  public Tensor affine(Pass pass, Tensor normalised) {
    return normalised;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("normal");
  }
}
