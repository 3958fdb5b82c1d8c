package dev.candor.torch.graph.reduction;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.shape.Places;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * Shares that add up to one over all numbers of an axis and those after it together: what a softmax
 * meant before operator set 13.
 *
 * @param axis the first of them, counted from the end where negative
 * @param form what is told of the shares
 */
public record FlatSoftmax(int axis, Softmax.Form form) implements Layer {
  @Override
  public Map<String, Layer> parts() {
    return Map.of("shares", shares());
  }

  private Softmax shares() {
    return new Softmax(-1, form);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long rank = input.dim();
    long from = Places.axis(axis, rank);
    if (from == rank - 1) {
      return pass.run("shares", shares(), input);
    }
    return pass.run("shares", shares(), input.flatten(from, rank - 1)).reshape(input.shape());
  }

  @Override
  public Nature nature() {
    return Nature.COMPOSITE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("flat-softmax").with("axis", axis).with("form", form);
  }
}
