package dev.candor.cli.method;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import java.util.Map;

/**
 * How much would the answer change at most with a small change of a component, whatever its
 * direction? The length of the gradient over the component's numbers: of a token, over its vector.
 */
final class GradientNorm implements Explainer {
  private final Explainer gradient;
  private final Players components;

  GradientNorm(Assignment assignment) {
    this.gradient = new Saliency(assignment.subject(), Sign.SIGNED);
    this.components = assignment.layout().components();
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    Attribution found = gradient.explain(input, target);
    double[] squares = new double[components.count()];
    for (int i = 0; i < components.elements(); i++) {
      int player = components.playerOf(i);
      if (player != Players.NOBODY) {
        squares[player] += found.values().get(i) * found.values().get(i);
      }
    }
    for (int player = 0; player < squares.length; player++) {
      squares[player] = Math.sqrt(squares[player]);
    }
    return new Attribution(
        NdArray.of(squares, squares.length),
        components.axes(),
        target,
        found.evidence().withSettings(Map.of("norm", "Euclid's, over a component's numbers")));
  }
}
