package dev.candor.torch.graph.bcos;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * {@code x / temperature + bias}, the same for every class: the end of a B-cos network. The bias is
 * fixed, not learned: it is what the network answers without any evidence.
 *
 * @param temperature above 0; 1 as published
 * @param bias {@code -log(classes - 1)} as published, which is 1 / classes as the sigmoid of no
 *     evidence; a softmax takes no notice of it
 */
public record Logits(double temperature, double bias) implements Layer {
  /** Checks the temperature. */
  public Logits {
    if (!(temperature > 0) || !Double.isFinite(bias)) {
      throw InputException.of("temperature", "must be above 0", temperature, "1 is usual");
    }
  }

  /** As published for so many classes. */
  public static Logits published(int classes) {
    return new Logits(1, -Math.log(Math.max(1, classes - 1)));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return input.div(new Scalar(temperature)).add(new Scalar(bias));
  }

  /** Not only weights: it adds a constant that is not a parameter. */
  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("logits").with("temperature", temperature).with("bias", bias);
  }
}
