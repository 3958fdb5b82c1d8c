package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.Gated;
import dev.candor.torch.graph.Times;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Which inputs matter for this row? The input-dependent gate of ScoresActivation, {@code w(x) =
 * softmax(s(x))} with a learned scoring function s; every row is multiplied by its own weights.
 *
 * <p>The weights {@code [M, n, features]} are noted as {@code weights}, the scores as {@code
 * scores}: a local explanation from the same forward pass; their mean over the data is the global
 * ranking.
 *
 * <p>Covaci et al., arXiv 2511.13809 (2025), equations (4) and (5).
 *
 * @param gate the groups and the scale; its initial scores are not used
 * @param scorer from {@code [M, n, inputs]} to scores {@code [M, n, features]}
 */
public record InputGate(Gate gate, Layer scorer) implements Layer {
  /** A gate with a feature per input and a linear scoring function. */
  public static InputGate linear(int inputs) {
    return new InputGate(Gate.of(inputs), new Linear(inputs, inputs));
  }

  /** A gate with a feature per input and a scoring function with one hidden layer. */
  public static InputGate hidden(int inputs, int hidden) {
    return new InputGate(
        Gate.of(inputs),
        Sequential.empty()
            .then("hidden", new Linear(inputs, hidden))
            .then("tanh", Activation.TANH)
            .then("scores", new Linear(hidden, inputs)));
  }

  @Override
  public Map<String, Layer> parts() {
    return Map.of("scorer", scorer);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor scores = pass.run("scorer", scorer, input);
    pass.note("scores", scores);
    if (pass.piecewise()) {
      return written(pass, input, scores);
    }
    Tensor weights = scores.softmax(-1);
    pass.note("weights", weights);
    Tensor scaled = weights;
    if (gate.scale() == GateScale.IDENTITY) {
      scaled = weights.mul(new Scalar((double) gate.features()));
    }
    return input.mul(gate.spread(scaled));
  }

  /** The same with every step as a part of its own. */
  private Tensor written(Pass pass, Tensor input, Tensor scores) {
    Tensor weights = pass.run("weights", Activation.SOFTMAX, scores);
    if (gate.scale() == GateScale.IDENTITY) {
      weights = pass.run("scaled", new Times(gate.features()), weights);
    }
    return pass.run("gated", new Gated(), List.of(gate.spread(weights), input)).get(0);
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("input-gate")
        .withPart("gate", gate.describe())
        .withPart("scorer", scorer.describe());
  }
}
