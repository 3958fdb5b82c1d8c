package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A vector for each place is added: {@code [n, tokens, width]}, at most {@code longest} tokens. It
 * is what a bias is to a weighted sum, and is named so.
 */
public record PositionVectors(int longest, int width) implements Layer {
  /** Checks the sizes. */
  public PositionVectors {
    Lengths.positive("longest", longest);
    Lengths.positive("width", width);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.of("bias", new Initial.Constant(0), longest, width));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long tokens = input.size(1);
    if (tokens > longest) {
      throw InputException.of(
          "tokens", "must be at most " + longest, tokens, "give a shorter text or cut it");
    }
    return input.add(Numbers.of(pass, "bias").narrow(0, 0, tokens));
  }

  @Override
  public Nature nature() {
    return Nature.LINEAR;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("position-vectors").with("longest", longest).with("width", width);
  }
}
